package fr.entremise.lanceur;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** One WildFly with the application, in a folder of its own: the provisioned server is only read. */
final class ServeurWildFly {

    private static final Duration DELAI = Duration.ofMinutes(5);

    private final Configuration configuration;
    private final Secrets secrets;
    private final Noeud noeud;
    private final Path dossier;

    ServeurWildFly(Configuration configuration, Secrets secrets, Noeud noeud) {
        this.configuration = configuration;
        this.secrets = secrets;
        this.noeud = noeud;
        this.dossier = configuration.donnees().resolve(noeud.dossier());
    }

    /** Makes the folder that WildFly calls its base: a fresh copy of its configuration, and our properties. */
    void preparer() throws IOException {
        for (var ancien : List.of("configuration", "deployments", "tmp", "log")) {
            Dossiers.supprimer(dossier.resolve(ancien));
        }
        Dossiers.copier(configuration.serveur().resolve("standalone/configuration"), dossier.resolve("configuration"));
        Files.createDirectories(dossier.resolve("deployments"));
        var texte = new StringWriter();
        proprietes().store(texte, null);
        Dossiers.ecrirePrive(fichierProprietes(), texte.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Starts it and returns when the application is deployed and answers. */
    void demarrer(Plateforme plateforme) {
        var deploiements = dossier.resolve("deployments");
        try {
            preparer();
            Files.copy(configuration.ear(), deploiements.resolve("entremise.ear"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var processus = plateforme.lancer("WildFly", noeud.dossier() + ".log", Map.of(), commande());
        var refuse = deploiements.resolve("entremise.ear.failed");
        Readiness.attendre(
                processus,
                DELAI,
                () -> Files.exists(refuse) || Files.exists(deploiements.resolve("entremise.ear.deployed")));
        if (Files.exists(refuse)) {
            throw processus.echec("wildfly.deploiement");
        }
        Readiness.attendre(processus, DELAI, () -> Readiness.repond(configuration.urlApplication(noeud) + "/"));
    }

    Path dossier() {
        return dossier;
    }

    /** A file rather than options: the options of a process can be read by everybody. */
    Path fichierProprietes() {
        return dossier.resolve("configuration/entremise.properties");
    }

    private Properties proprietes() {
        var proprietes = new Properties();
        proprietes.putAll(Map.ofEntries(
                Map.entry("entremise.url", configuration.urlApplication()),
                Map.entry("entremise.cookie.secure", "false"),
                Map.entry("entremise.journal.niveau", System.getProperty("entremise.journal.niveau", "INFO")),
                Map.entry("entremise.db.url", configuration.urlJdbc("entremise")),
                Map.entry("entremise.db.password", secrets.de(Secret.BASE_APPLICATION)),
                Map.entry("entremise.db.owner.password", secrets.de(Secret.BASE_SCHEMA)),
                Map.entry("entremise.oidc.pro.url", configuration.urlKeycloak() + "/realms/professionnels"),
                Map.entry("entremise.oidc.pro.secret", secrets.de(Secret.CLIENT_PRO)),
                Map.entry("entremise.oidc.usager.url", configuration.urlKeycloak() + "/realms/usagers"),
                Map.entry("entremise.oidc.usager.secret", secrets.de(Secret.CLIENT_USAGER)),
                Map.entry("entremise.oidc.signature.secret", secrets.de(Secret.CLIENT_SIGNATURE)),
                Map.entry("entremise.franceconnect.simulation", "true"),
                Map.entry("entremise.cles", configuration.cles().toString()),
                Map.entry("entremise.cles.mot-de-passe", secrets.de(Secret.COFFRE_CLES)),
                Map.entry("entremise.temoin.dossier", configuration.temoin().toString()),
                Map.entry("entremise.temoin.tsa", configuration.urlHorodatage()),
                Map.entry("entremise.fi.echecs", System.getProperty("entremise.fi.echecs", "60")),
                Map.entry("entremise.fi.connexions", System.getProperty("entremise.fi.connexions", "60")),
                Map.entry("entremise.smtp.host", "127.0.0.1"),
                Map.entry(
                        "entremise.smtp.port",
                        Integer.toString(configuration.ports().de(Port.SMTP))),
                Map.entry("entremise.smtp.starttls", "false"),
                Map.entry("entremise.smtp.expediteur", "ne-pas-repondre@entremise.example"),
                Map.entry("jboss.bind.address", "127.0.0.1"),
                Map.entry("jboss.bind.address.management", "127.0.0.1"),
                Map.entry(
                        "jboss.http.port",
                        Integer.toString(configuration.ports().de(Port.APPLICATION, noeud))),
                Map.entry(
                        "jboss.management.http.port",
                        Integer.toString(configuration.ports().de(Port.GESTION, noeud)))));
        if (configuration.noeuds() > 1) {
            proprietes.putAll(Map.of(
                    "jboss.node.name", noeud.nom(),
                    "jboss.tx.node.id", noeud.nom(),
                    "entremise.grappe.port",
                            Integer.toString(configuration.ports().de(Port.GRAPPE, noeud)),
                    "entremise.grappe.noeuds", adressesDesNoeuds(),
                    "entremise.grappe.motdepasse", secrets.de(Secret.GRAPPE)));
        }
        return proprietes;
    }

    private String adressesDesNoeuds() {
        return configuration.tousLesNoeuds().stream()
                .map(un -> "127.0.0.1[" + configuration.ports().de(Port.GRAPPE, un) + "]")
                .collect(Collectors.joining(","));
    }

    private List<String> commande() {
        var commande = StandaloneCommandBuilder.of(configuration.serveur())
                .setBaseDirectory(dossier)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setJavaOptions(
                        "-Xms512m",
                        "-Xmx768m",
                        "-XX:MaxMetaspaceSize=512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8");
        commande.setPropertiesFile(fichierProprietes());
        if (configuration.noeuds() > 1) {
            commande.setServerConfiguration("standalone-grappe.xml");
        }
        return commande.build();
    }
}
