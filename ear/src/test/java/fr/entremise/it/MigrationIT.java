package fr.entremise.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation keeps what it has when the schema grows. */
class MigrationIT {

    private static final String BASE = "entremise_migration";

    @BeforeEach
    void creerLaBase() throws SQLException {
        dansPostgres("create database " + BASE);
    }

    @AfterEach
    void detruireLaBase() throws SQLException {
        dansPostgres("drop database " + BASE + " with (force)");
    }

    @Test
    void le_journal_d_avant_l_arbre_est_garde_a_l_octet_pres() throws SQLException {
        migrer("2");
        executer("""
                insert into journal_entree
                  select md5('entree' || n)::uuid, timestamptz '2025-11-02 10:00:00.123456Z' + n * interval '1 day',
                    'mandat.conclu', 'FAIT', 'PROFESSIONNEL', 'compte', md5('organisation')::uuid, null, null, 'LOGEMENT',
                    'a=1', 'c-' || n, sha256(n::text::bytea)
                  from generate_series(1, 400) n
                """);
        var avant = condense();

        migrer("latest");

        assertThat(condense()).isEqualTo(avant);
        assertThat(texte("select count(*)::text from journal_entree_reste")).isEqualTo("0");
        assertThat(texte("select string_agg(distinct forme || auteur_roles, ';') from journal_entree"))
                .isEqualTo("1");
    }

    @Test
    void un_schema_neuf_ouvre_les_mois_a_venir() throws SQLException {
        migrer("latest");

        assertThat(texte("select count(*)::text from pg_inherits where inhparent = 'journal_entree'::regclass"))
                .isGreaterThanOrEqualTo("4");
        executer("insert into journal_entree (id, instant, forme, evenement, issue, auteur_qualite, auteur_id,"
                + " auteur_roles, details, correlation, feuille) values ('" + UUID.randomUUID()
                + "', now(), 2, 'essai', 'FAIT', 'SYSTEME', 'essai', '', '', '-', sha256('essai'))");
        assertThat(texte("select count(*)::text from journal_entree_reste")).isEqualTo("0");
    }

    private static String condense() throws SQLException {
        return texte("select md5(string_agg(concat_ws('|', id, instant, evenement, issue, auteur_qualite, auteur_id,"
                + " organisation_id, usager_id, mandat_id, demarche, details, correlation, feuille), ';' order by id))"
                + " from journal_entree");
    }

    private static void migrer(String version) {
        Flyway.configure()
                .dataSource(ServeursDeTest.plateforme().configuration().urlJdbc(BASE), "postgres", "")
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static String texte(String requete) throws SQLException {
        try (var connexion = connexion(BASE);
                var instruction = connexion.createStatement();
                var lignes = instruction.executeQuery(requete)) {
            lignes.next();
            return lignes.getString(1);
        }
    }

    private static void executer(String ordre) throws SQLException {
        try (var connexion = connexion(BASE);
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }

    private static void dansPostgres(String ordre) throws SQLException {
        try (var connexion = connexion("postgres");
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }

    private static Connection connexion(String base) throws SQLException {
        return ServeursDeTest.plateforme().base().administrateur(base);
    }
}
