package fr.entremise.lanceur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * All that one start needs to know.
 *
 * @param serveur the provisioned WildFly, never written to
 * @param keycloak the unpacked Keycloak; only its build step writes there
 * @param realms realm files, imported into an empty Keycloak, and the lists of demo accounts
 * @param themes login themes
 * @param ear the application
 * @param donnees folder of this start: databases, keys, secrets, logs
 * @param noeuds how many WildFly; several are a cluster
 */
public record Configuration(
        Ports ports, Path serveur, Path keycloak, Path realms, Path themes, Path ear, Path donnees, int noeuds) {

    /**
     * The places given by the layout of the repository, and one node.
     *
     * @param depot root of the repository, already built
     */
    public static Configuration duDepot(Path depot, Ports ports, Path donnees) {
        var module = depot.toAbsolutePath().normalize().resolve("wildfly-config");
        return new Configuration(
                ports,
                module.resolve("target/server"),
                module.resolve("target/keycloak-" + versionKeycloak()),
                module.resolve("src/main/keycloak"),
                module.resolve("src/main/keycloak-themes"),
                module.resolveSibling("ear/target/entremise.ear"),
                donnees.toAbsolutePath().normalize(),
                1);
    }

    /** The same with several nodes. */
    public Configuration enGrappe(int combien) {
        return new Configuration(ports, serveur, keycloak, realms, themes, ear, donnees, combien);
    }

    /**
     * The demo as the properties ask for it; its data are in {@code .demo}, or where {@code entremise.donnees} says.
     */
    static Configuration demo(Path depot, Proprietes proprietes) {
        var donnees = proprietes.valeur("entremise.donnees").map(Path::of).orElse(depot.resolve(".demo"));
        return duDepot(depot, Ports.lire(proprietes), donnees);
    }

    /** Refuses to go on when the repository has not been built. */
    void exigerConstruite() {
        for (var chemin : List.of(serveur.resolve("jboss-modules.jar"), keycloak.resolve("lib"), ear)) {
            if (!Files.exists(chemin)) {
                throw new EchecDemarrage(Textes.texte("construction.absente", chemin));
            }
        }
    }

    public Path journaux() {
        return donnees.resolve("journaux");
    }

    public Path cles() {
        return donnees.resolve("cles");
    }

    /** Where heads of the journal are left; of somebody else, in production. */
    public Path temoin() {
        return donnees.resolve("temoin");
    }

    /** Key and certificate of the authority that dates them. */
    public Path horodatage() {
        return donnees.resolve("horodatage");
    }

    public String urlApplication() {
        return url(Port.APPLICATION);
    }

    /** Address of one node; people know that of the first. */
    public String urlApplication(Noeud noeud) {
        return "http://localhost:" + ports.de(Port.APPLICATION, noeud);
    }

    public List<Noeud> tousLesNoeuds() {
        return IntStream.rangeClosed(1, noeuds).mapToObj(Noeud::new).toList();
    }

    public String urlKeycloak() {
        return url(Port.KEYCLOAK);
    }

    public String urlCompagnon() {
        return url(Port.COMPAGNON);
    }

    /** Of the authority that dates heads of the journal. */
    public String urlHorodatage() {
        return urlCompagnon() + "/horodatage";
    }

    /** Address of the public site of the demo where a démarche is done. */
    public String urlSiteDemarche() {
        return urlCompagnon() + "/site";
    }

    public String urlJdbc(String base) {
        return "jdbc:postgresql://127.0.0.1:" + ports.de(Port.POSTGRESQL) + "/" + base;
    }

    private String url(Port port) {
        return "http://localhost:" + ports.de(port);
    }

    private static String versionKeycloak() {
        try (var flux = Configuration.class.getResourceAsStream("versions.properties")) {
            var versions = new Properties();
            versions.load(Objects.requireNonNull(flux));
            return versions.getProperty("keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
