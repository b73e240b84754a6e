package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL, the one of the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one start for all: making a durable database takes seconds
@SuppressWarnings("NullAway.Init") // filled before the first test
class BaseDeDonneesTest {

    private Path donnees;
    private Configuration configuration;
    private Secrets secrets;
    private BaseDeDonnees base;

    @BeforeAll
    void demarrer(@TempDir Path dossier) throws Exception {
        donnees = dossier;
        var port = Integer.toString(PortLibre.tirer());
        var ports = Ports.lire(nom -> Optional.of(port).filter(p -> nom.equals(Port.POSTGRESQL.propriete())));
        configuration = Configuration.duDepot(Path.of(".."), ports, donnees);
        secrets = Secrets.lireOuCreer(donnees.resolve("secrets.properties"));
        base = BaseDeDonnees.demarrer(configuration, secrets);
    }

    @AfterAll
    void arreter() {
        base.close();
    }

    @Test
    void loses_nothing_that_it_has_confirmed() throws SQLException {
        try (var connexion = base.administrateur("entremise")) {
            for (var reglage : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(lire(connexion, "show " + reglage)).as(reglage).isEqualTo("on");
            }
        }
    }

    @Test
    void lets_the_application_in_with_its_password_only_and_the_schema_to_its_owner() throws SQLException {
        try (var application = connexion("entremise_app", secrets.de(Secret.BASE_APPLICATION))) {
            assertThatThrownBy(() -> lire(application, "create table interdite as select 1"))
                    .hasMessageContaining("permission denied");
        }
        try (var proprietaire = connexion("entremise_owner", secrets.de(Secret.BASE_SCHEMA));
                var ordre = proprietaire.createStatement()) {
            ordre.execute("create table permise()");
        }
        assertThatThrownBy(() -> connexion("entremise_app", "faux")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connexion("keycloak", secrets.de(Secret.BASE_KEYCLOAK)))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void keeps_its_data_and_its_passwords_from_one_start_to_the_next() throws Exception {
        try (var proprietaire = connexion("entremise_owner", secrets.de(Secret.BASE_SCHEMA));
                var ordre = proprietaire.createStatement()) {
            ordre.execute("create table essai as select 7 as valeur");
        }
        base.close();
        secrets = Secrets.lireOuCreer(donnees.resolve("secrets.properties"));
        base = BaseDeDonnees.demarrer(configuration, secrets);
        try (var proprietaire = connexion("entremise_owner", secrets.de(Secret.BASE_SCHEMA))) {
            assertThat(lire(proprietaire, "select valeur from essai")).isEqualTo("7");
        }
    }

    private Connection connexion(String role, String motDePasse) throws SQLException {
        return DriverManager.getConnection(configuration.urlJdbc("entremise"), role, motDePasse);
    }

    private static String lire(Connection connexion, String question) throws SQLException {
        try (var ordre = connexion.createStatement();
                var ligne = ordre.executeQuery(question)) {
            ligne.next();
            return ligne.getString(1);
        }
    }
}
