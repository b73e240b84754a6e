package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL, the one of the demo: each migration on an empty base, and on one that holds data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one start for all: making a durable database takes seconds
@SuppressWarnings("NullAway.Init") // filled before the first test
class MigrationsTest {

    private static final String CLIENT =
            "insert into client_oidc (id, version, nom, secret_empreinte) values ('fc', 0, 'FC', decode(repeat('ab', 32), 'hex'))";

    /** All that an entry says, of before and of after. */
    private static final String JOURNAL =
            "select md5(string_agg(concat_ws('|', id, instant, evenement, issue, auteur_qualite, auteur_id,"
                    + " organisation_id, usager_id, mandat_id, demarche, details, correlation, feuille), ';'"
                    + " order by id)) from journal_entree";

    private static final String SANS_MOIS = "select count(*)::text from journal_entree_reste";

    private Configuration configuration;
    private Secrets secrets;
    private BaseDeDonnees base;

    @BeforeAll
    void demarrer(@TempDir Path dossier) throws Exception {
        var port = Integer.toString(PortLibre.tirer());
        var ports = Ports.lire(nom -> Optional.of(port).filter(p -> nom.equals(Port.POSTGRESQL.propriete())));
        configuration = Configuration.duDepot(Path.of(".."), ports, dossier);
        secrets = Secrets.lireOuCreer(dossier.resolve("secrets.properties"));
        base = BaseDeDonnees.demarrer(configuration, secrets);
    }

    @AfterAll
    void arreter() {
        base.close();
    }

    @Test
    void v0003_keeps_the_journal_of_before_the_tree_to_the_byte() throws SQLException {
        vider();
        migrer("2");
        String avant;
        try (var proprietaire = connexion("entremise_owner", Secret.BASE_SCHEMA)) {
            executer(proprietaire, """
                    insert into journal_entree
                      select md5('entree' || n)::uuid,
                        timestamptz '2025-11-02 10:00:00.123456Z' + n * interval '1 day',
                        'mandat.conclu', 'FAIT', 'PROFESSIONNEL', 'compte', md5('organisation')::uuid, null, null,
                        'LOGEMENT', 'a=1', 'c-' || n, sha256(n::text::bytea)
                      from generate_series(1, 400) n
                    """);
            avant = lire(proprietaire, JOURNAL);
        }

        migrer("latest");

        try (var application = connexion("entremise_app", Secret.BASE_APPLICATION)) {
            assertThat(lire(application, JOURNAL)).isEqualTo(avant);
            assertThat(lire(application, SANS_MOIS)).isEqualTo("0");
            assertThat(lire(application, "select string_agg(distinct forme || auteur_roles, ';') from journal_entree"))
                    .isEqualTo("1");
        }
    }

    @Test
    void v0003_opens_the_months_to_come_on_an_empty_base() throws SQLException {
        vider();
        migrer("latest");

        try (var application = connexion("entremise_app", Secret.BASE_APPLICATION)) {
            assertThat(
                            lire(
                                    application,
                                    "select (count(*) >= 4)::text from pg_inherits where inhparent = 'journal_entree'::regclass"))
                    .isEqualTo("true");
            executer(
                    application,
                    "insert into journal_entree (id, instant, forme, evenement, issue, auteur_qualite, auteur_id,"
                            + " auteur_roles, details, correlation, feuille) values (gen_random_uuid(), now(), 2,"
                            + " 'essai', 'FAIT', 'SYSTEME', 'essai', '', '', '-', sha256('essai'))");
            assertThat(lire(application, SANS_MOIS)).isEqualTo("0");
        }
    }

    @Test
    void v0004_keeps_the_clients_there_are_and_lets_the_application_keep_the_registry() throws SQLException {
        vider();
        migrer("3");
        try (var proprietaire = connexion("entremise_owner", Secret.BASE_SCHEMA)) {
            executer(proprietaire, CLIENT);
            executer(proprietaire, "insert into client_oidc_retour values ('fc', 'https://fc.example/retour')");
        }

        migrer("4");

        try (var application = connexion("entremise_app", Secret.BASE_APPLICATION)) {
            assertThat(lire(application, "select actif || ' ' || algorithme from client_oidc where id = 'fc'"))
                    .isEqualTo("true ES256");
            exercer(application);
        }
    }

    @Test
    void v0004_makes_the_same_registry_on_an_empty_base() throws SQLException {
        vider();
        migrer("4");

        try (var application = connexion("entremise_app", Secret.BASE_APPLICATION)) {
            executer(application, CLIENT);
            executer(application, "insert into client_oidc_retour values ('fc', 'https://fc.example/retour')");
            executer(application, "insert into client_oidc_acr values ('fc', 'eidas1')");
            exercer(application);
        }
    }

    private static void exercer(Connection application) throws SQLException {
        executer(application, "update client_oidc set actif = false, version = 1, secret_suivant_empreinte = null");
        executer(application, "insert into client_oidc_retour values ('fc', 'https://fc.example/autre')");
        executer(application, "delete from client_oidc_retour where uri = 'https://fc.example/retour'");
        for (var interdit : new String[] {
            "delete from client_oidc",
            "update client_oidc set id = 'autre'",
            "update client_oidc set nom = 'autre'",
            "update client_oidc set algorithme = 'none'",
            "delete from client_oidc_acr"
        }) {
            assertThatThrownBy(() -> executer(application, interdit))
                    .as(interdit)
                    .hasMessageContaining("permission denied");
        }
    }

    private void vider() throws SQLException {
        try (var administrateur = base.administrateur("entremise")) {
            executer(administrateur, "drop schema public cascade");
            executer(administrateur, "create schema public authorization entremise_owner");
            executer(administrateur, "grant usage on schema public to entremise_app");
        }
    }

    private void migrer(String version) {
        Flyway.configure()
                .dataSource(configuration.urlJdbc("entremise"), "entremise_owner", secrets.de(Secret.BASE_SCHEMA))
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private Connection connexion(String role, Secret secret) throws SQLException {
        return DriverManager.getConnection(configuration.urlJdbc("entremise"), role, secrets.de(secret));
    }

    private static void executer(Connection connexion, String ordre) throws SQLException {
        try (var statement = connexion.createStatement()) {
            statement.execute(ordre);
        }
    }

    private static String lire(Connection connexion, String question) throws SQLException {
        try (var ordre = connexion.createStatement();
                var ligne = ordre.executeQuery(question)) {
            ligne.next();
            return ligne.getString(1);
        }
    }
}
