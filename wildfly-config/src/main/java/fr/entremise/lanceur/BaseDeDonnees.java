package fr.entremise.lanceur;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL, as durable as a production one: its binaries come with the launcher, its data are a folder.
 *
 * <p>Its superuser needs no password on the loopback address: for demo and tests only. Every other role needs one.
 */
public final class BaseDeDonnees implements AutoCloseable {

    private static final String ENTREMISE = "entremise";
    private static final String KEYCLOAK = "keycloak";
    private static final String APPLICATION = "entremise_app";
    private static final String PROPRIETAIRE = "entremise_owner";
    private static final String ACCES = """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final Duration DELAI = Duration.ofMinutes(2); // after a crash it first repairs its data

    private final EmbeddedPostgres serveur;

    private BaseDeDonnees(EmbeddedPostgres serveur) {
        this.serveur = serveur;
    }

    /** Roles and databases exist on return; tables are the application's affair. */
    static BaseDeDonnees demarrer(Configuration configuration, Secrets secrets) {
        var dossier = configuration.donnees().resolve("postgresql");
        var journal = configuration.journaux().resolve("postgresql.log");
        try {
            Files.createDirectories(journal.getParent());
            Files.deleteIfExists(journal);
            var base = new BaseDeDonnees(serveur(configuration, dossier, journal.toFile()));
            base.preparer(dossier, secrets);
            return base;
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new EchecDemarrage(
                    Textes.texte("postgresql.echec", String.valueOf(e.getMessage()))
                            + System.lineSeparator()
                            + Textes.texte("voir.journal", journal),
                    e);
        }
    }

    /** A connection of the superuser, who may see and change everything. */
    public Connection administrateur(String base) throws SQLException {
        return serveur.getDatabase("postgres", base).getConnection();
    }

    /** Empties Keycloak's database, so that it imports its realms again. */
    void recreerKeycloak() throws SQLException {
        try (var connexion = administrateur("postgres");
                var ordre = connexion.createStatement()) {
            ordre.execute("drop database keycloak with (force)");
            creerBase(ordre, KEYCLOAK, KEYCLOAK);
        }
    }

    @Override
    public void close() {
        try {
            serveur.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres serveur(Configuration configuration, Path dossier, File journal)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(configuration.ports().de(Port.POSTGRESQL))
                .setDataDirectory(dossier)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(DELAI)
                .setOverrideWorkingDirectory(
                        configuration.serveur().resolveSibling("postgresql").toFile())
                .setOutputRedirector(Redirect.appendTo(journal))
                .setErrorRedirector(Redirect.appendTo(journal))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setDataDirectoryCustomizer(BaseDeDonnees::ecrireAcces)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                // The library switches both off, for throw-away tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // The detail of an error quotes rows, hence people.
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    private static void ecrireAcces(File dossier) {
        try {
            Files.writeString(dossier.toPath().resolve("pg_hba.conf"), ACCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void preparer(Path dossier, Secrets secrets) throws SQLException, IOException {
        try (var connexion = administrateur("postgres");
                var ordre = connexion.createStatement()) {
            exigerNotreServeur(ordre, dossier);
            creerRole(ordre, PROPRIETAIRE, secrets.de(Secret.BASE_SCHEMA));
            creerRole(ordre, APPLICATION, secrets.de(Secret.BASE_APPLICATION));
            creerRole(ordre, KEYCLOAK, secrets.de(Secret.BASE_KEYCLOAK));
            creerBase(ordre, ENTREMISE, PROPRIETAIRE);
            creerBase(ordre, KEYCLOAK, KEYCLOAK);
            ordre.execute("grant connect on database " + ENTREMISE + " to " + APPLICATION);
        }
        try (var connexion = administrateur(ENTREMISE);
                var ordre = connexion.createStatement()) {
            ordre.execute("alter schema public owner to " + PROPRIETAIRE);
            ordre.execute("revoke all on schema public from public");
            ordre.execute("grant usage on schema public to " + APPLICATION);
        }
    }

    /** The library would take any server that answers on the port for the one it has started. */
    private static void exigerNotreServeur(Statement ordre, Path dossier) throws SQLException, IOException {
        try (var ligne = ordre.executeQuery("show data_directory")) {
            ligne.next();
            if (!Path.of(ligne.getString(1)).toRealPath().equals(dossier.toRealPath())) {
                throw new IllegalStateException(ligne.getString(1));
            }
        }
    }

    private static void creerRole(Statement ordre, String role, String motDePasse) throws SQLException {
        if (absent(ordre, "select 1 from pg_roles where rolname = ", role)) {
            ordre.execute("create role " + role + " login");
        }
        ordre.execute("alter role " + role + " password " + ordre.enquoteLiteral(motDePasse));
    }

    private static void creerBase(Statement ordre, String base, String proprietaire) throws SQLException {
        if (absent(ordre, "select 1 from pg_database where datname = ", base)) {
            ordre.execute("create database " + base + " owner " + proprietaire);
            ordre.execute("revoke all on database " + base + " from public");
        }
    }

    private static boolean absent(Statement ordre, String question, String nom) throws SQLException {
        try (var ligne = ordre.executeQuery(question + ordre.enquoteLiteral(nom))) {
            return !ligne.next();
        }
    }
}
