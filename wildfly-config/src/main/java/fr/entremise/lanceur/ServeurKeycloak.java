package fr.entremise.lanceur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keycloak with the realms of the demo: that of professionals, that of usagers, and those that play FranceConnect. */
final class ServeurKeycloak {

    /** Persistent sessions would write the identity of transient users to the database. */
    private static final List<String> CONSTRUCTION = List.of(
            "build",
            "--db=postgres",
            "--features=transient-users",
            "--features-disabled=persistent-user-sessions",
            "--health-enabled=true",
            "--http-management-health-enabled=false");

    private static final Duration DELAI_CONSTRUCTION = Duration.ofMinutes(5);
    private static final Duration DELAI = Duration.ofMinutes(5);

    private final Configuration configuration;
    private final Secrets secrets;
    private final Path dossier;

    ServeurKeycloak(Configuration configuration, Secrets secrets) {
        this.configuration = configuration;
        this.secrets = secrets;
        this.dossier = configuration.donnees().resolve("keycloak");
    }

    /** Builds it the first time, starts it, and returns when it answers. */
    void demarrer(Plateforme plateforme, BaseDeDonnees base) {
        try {
            construire(plateforme);
            copierRealms();
            var empreinte = empreinte();
            reimporterSiChange(base, empreinte);
            var processus = plateforme.lancer("Keycloak", "keycloak.log", environnement(), commande());
            Readiness.attendre(processus, DELAI, () -> Readiness.repond(configuration.urlKeycloak() + "/health/ready"));
            Files.writeString(dossier.resolve("importe"), empreinte);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new EchecDemarrage(Textes.texte("postgresql.echec", String.valueOf(e.getMessage())), e);
        }
    }

    /** Once per unpacked Keycloak and choice of features; a second launcher waits for the first one's build. */
    private void construire(Plateforme plateforme) throws IOException {
        var marque = configuration.keycloak().resolve("entremise.construit");
        var verrou = configuration.keycloak().resolve("entremise.verrou");
        try (var canal = FileChannel.open(verrou, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var tenu = canal.lock()) {
            var attendu = String.join(" ", CONSTRUCTION);
            if (tenu.isValid()
                    && Files.exists(marque)
                    && Files.readString(marque).equals(attendu)) {
                return;
            }
            Textes.dire("keycloak.construction");
            var processus = plateforme.lancer(
                    "kc build", "keycloak-build.log", Map.of(), java(configuration.keycloak(), CONSTRUCTION));
            if (!processus.finiAvant(DELAI_CONSTRUCTION)) {
                throw processus.echec("processus.lent", processus.nom(), Long.toString(DELAI_CONSTRUCTION.toSeconds()));
            }
            if (processus.codeRetour() != 0) {
                throw processus.echec("processus.mort", processus.nom(), Integer.toString(processus.codeRetour()));
            }
            Files.writeString(marque, attendu);
        }
    }

    /** Our own home, so that two starts can share one unpacked Keycloak. */
    private void copierRealms() throws IOException {
        var importation = dossier.resolve("data/import");
        Dossiers.supprimer(importation);
        Files.createDirectories(importation);
        Files.createDirectories(dossier.resolve("conf"));
        Files.createDirectories(dossier.resolve("providers"));
        var bibliotheque = dossier.resolve("lib");
        Files.deleteIfExists(bibliotheque);
        Files.createSymbolicLink(bibliotheque, configuration.keycloak().resolve("lib"));
        for (var realm : realms()) {
            Files.copy(realm, importation.resolve(realm.getFileName()));
        }
        Dossiers.supprimer(dossier.resolve("themes"));
        if (Files.isDirectory(configuration.themes())) {
            Dossiers.copier(configuration.themes(), dossier.resolve("themes"));
        }
    }

    /** The realm files, without the lists that only the companion reads. */
    private List<Path> realms() throws IOException {
        if (!Files.isDirectory(configuration.realms())) {
            return List.of();
        }
        try (var fichiers = Files.list(configuration.realms())) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(".json")
                            && !fichier.toString().endsWith("-demo.json"))
                    .sorted()
                    .toList();
        }
    }

    /** Keycloak never imports over a realm that exists: a realm file or an address that changed needs an empty one. */
    private void reimporterSiChange(BaseDeDonnees base, String empreinte) throws IOException, SQLException {
        var importe = dossier.resolve("importe");
        if (!Files.exists(importe) || !Files.readString(importe).equals(empreinte)) {
            Files.deleteIfExists(importe);
            base.recreerKeycloak();
        }
    }

    private String empreinte() throws IOException {
        try {
            var condense = MessageDigest.getInstance("SHA-256");
            for (var realm : realms()) {
                condense.update(Files.readAllBytes(realm));
            }
            condense.update(new TreeMap<>(variablesDesRealms()).toString().getBytes(StandardCharsets.UTF_8));
            condense.update(configuration.keycloak().getFileName().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(condense.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the realm files leave open. */
    private Map<String, String> variablesDesRealms() {
        var franceconnect = configuration.urlKeycloak() + "/realms/franceconnect";
        var protocole = franceconnect + "/protocol/openid-connect";
        return Map.ofEntries(
                Map.entry("ENTREMISE_URL", configuration.urlApplication()),
                Map.entry("KEYCLOAK_URL", configuration.urlKeycloak()),
                Map.entry("SITE_DEMARCHE_URL", configuration.urlSiteDemarche()),
                Map.entry("FRANCECONNECT_ISSUER", franceconnect),
                Map.entry("FRANCECONNECT_AUTHORIZE_URL", protocole + "/auth"),
                Map.entry("FRANCECONNECT_TOKEN_URL", protocole + "/token"),
                Map.entry("FRANCECONNECT_USERINFO_URL", protocole + "/userinfo"),
                Map.entry("FRANCECONNECT_LOGOUT_URL", protocole + "/logout"),
                Map.entry("FRANCECONNECT_JWKS_URL", protocole + "/certs"),
                Map.entry("ENTREMISE_SECRET_PRO", secrets.de(Secret.CLIENT_PRO)),
                Map.entry("ENTREMISE_SECRET_SIGNATURE", secrets.de(Secret.CLIENT_SIGNATURE)),
                Map.entry("ENTREMISE_SECRET_USAGER", secrets.de(Secret.CLIENT_USAGER)),
                Map.entry("ENTREMISE_SECRET_FI", secrets.de(Secret.CLIENT_FOURNISSEUR_IDENTITE)),
                Map.entry("FRANCECONNECT_SECRET", secrets.de(Secret.CLIENT_FRANCECONNECT)),
                Map.entry("IDENTITES_SECRET", secrets.de(Secret.CLIENT_IDENTITES)),
                Map.entry("SITE_DEMARCHE_SECRET", secrets.de(Secret.CLIENT_SITE_DEMARCHE)),
                Map.entry("DEMO_PASSWORD", Secrets.MOT_DE_PASSE_DEMO));
    }

    private Map<String, String> environnement() {
        var environnement = new TreeMap<>(variablesDesRealms());
        environnement.put("KC_DB_USERNAME", "keycloak");
        environnement.put("KC_DB_PASSWORD", secrets.de(Secret.BASE_KEYCLOAK));
        environnement.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environnement.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.de(Secret.KEYCLOAK_ADMINISTRATION));
        return environnement;
    }

    private List<String> commande() {
        return java(
                dossier,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--log-level=info,io.smallrye.health:error", // or a line each time we ask whether it is ready
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + configuration.ports().de(Port.KEYCLOAK),
                        "--hostname=" + configuration.urlKeycloak(),
                        "--db-url=" + configuration.urlJdbc("keycloak")));
    }

    /** What kc.sh ends up running, without the shell that would stand between us and the signals. */
    private List<String> java(Path accueil, List<String> arguments) {
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + accueil,
                "-Djboss.server.config.dir=" + accueil.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                configuration.keycloak().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        commande.addAll(arguments);
        return commande;
    }
}
