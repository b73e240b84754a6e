package fr.entremise.bench;

import fr.entremise.lanceur.BaseDeDonnees;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The journal of many years: as many entries as asked for, of a thousand organisations and a year, in a table of the
 * shape of the real one, beside it, so that nobody has to put them in order.
 */
final class Volume {

    private static final Pattern DUREE = Pattern.compile("(?:Planning|Execution) Time: ([\\d.]+) ms");
    private static final int TIRAGES = 20;
    private static final String PAGE = " and (instant, id) < ('9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff')"
            + " order by instant desc, id desc limit 51";

    private final BaseDeDonnees base;

    Volume(BaseDeDonnees base) {
        this.base = base;
    }

    /** Without WAL, and the indexes last: only reading is measured here. */
    void generer(long entrees) throws SQLException {
        try (var connexion = base.administrateur("entremise");
                var ordre = connexion.createStatement()) {
            ordre.execute("create schema volume");
            ordre.execute("create table volume.journal_entree (like public.journal_entree including defaults"
                    + " including constraints) partition by range (instant)");
            ordre.execute(
                    "do $$ begin for mois in 1..12 loop execute format('create unlogged table volume.mois_%s partition of"
                            + " volume.journal_entree for values from (%L) to (%L)', mois, make_date(2025, mois, 1),"
                            + " make_date(2025, mois, 1) + interval '1 month'); end loop; end $$");
            ordre.execute("insert into volume.journal_entree (id, instant, forme, evenement, issue, auteur_qualite,"
                    + " auteur_id, auteur_roles, organisation_id, usager_id, mandat_id, demarche, details, correlation,"
                    + " feuille, xid) select gen_random_uuid(), timestamptz '2025-01-01' + i * (interval '364 days' / "
                    + entrees
                    + "), 2, 'identite.delivree', 'FAIT', 'PROFESSIONNEL', md5('a' || i % 5000)::uuid::text, 'aidant',"
                    + " md5('o' || i % 1000)::uuid, md5('u' || i % 500000)::uuid, md5('m' || i % 700000)::uuid,"
                    + " 'LOGEMENT', 'client=franceconnect', 'K7QF-2M9X-TB4H', sha256(i::text::bytea), '0'::xid8"
                    + " from generate_series(1, "
                    + entrees
                    + ") i");
            ordre.execute("set maintenance_work_mem = '1GB'");
            ordre.execute("alter table volume.journal_entree add primary key (instant, id)");
            ordre.execute("do $$ declare definition text; begin for definition in select pg_get_indexdef(indexrelid)"
                    + " from pg_index where indrelid = 'public.journal_entree'::regclass and not indisprimary loop"
                    + " execute regexp_replace(definition, '^CREATE INDEX .* USING',"
                    + " 'create index on volume.journal_entree using'); end loop; end $$");
            ordre.execute("analyze volume.journal_entree");
        }
    }

    /** The first page of an organisation's journal, in milliseconds of the database, at the worst. */
    double premierePage() throws SQLException {
        return pire("organisation_id = md5('o' || %d)::uuid");
    }

    /** The entries of one mandat. */
    double parMandat() throws SQLException {
        return pire("mandat_id = md5('m' || %d)::uuid");
    }

    /** The first page of the whole. */
    double toutes() throws SQLException {
        return pire("%d >= 0");
    }

    private double pire(String condition) throws SQLException {
        try (var connexion = base.administrateur("entremise")) {
            var pire = 0.0;
            for (var tirage = 0; tirage < TIRAGES; tirage++) {
                var rang = Math.floorMod(UUID.randomUUID().hashCode(), 1000);
                pire = Math.max(pire, duree(connexion, condition.formatted(rang)));
            }
            return pire;
        }
    }

    /** Planning and execution, as the database counts them. */
    private static double duree(Connection connexion, String condition) throws SQLException {
        try (var ordre = connexion.createStatement();
                var plan = ordre.executeQuery("explain analyze select id, instant, evenement, issue, auteur_qualite,"
                        + " auteur_id, usager_id, mandat_id, demarche from volume.journal_entree where " + condition
                        + PAGE)) {
            var total = 0.0;
            while (plan.next()) {
                var ligne = DUREE.matcher(plan.getString(1));
                total += ligne.find() ? Double.parseDouble(ligne.group(1)) : 0;
            }
            return total;
        }
    }
}
