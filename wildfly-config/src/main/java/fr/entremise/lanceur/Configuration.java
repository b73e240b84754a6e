package fr.entremise.lanceur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * All that one start needs to know.
 *
 * @param serveur the provisioned WildFly, never written to
 * @param keycloak the unpacked Keycloak; only its build step writes there
 * @param realms realm files, imported into an empty Keycloak, and the lists of demo accounts
 * @param themes login themes
 * @param ear the application
 * @param donnees folder of this start: databases, keys, secrets, logs
 */
public record Configuration(
        Ports ports, Path serveur, Path keycloak, Path realms, Path themes, Path ear, Path donnees) {

    /**
     * The places given by the layout of the repository.
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
                donnees.toAbsolutePath().normalize());
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

    public String urlApplication() {
        return url(Port.APPLICATION);
    }

    public String urlKeycloak() {
        return url(Port.KEYCLOAK);
    }

    public String urlCompagnon() {
        return url(Port.COMPAGNON);
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
