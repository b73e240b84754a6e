package fr.entremise.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.lanceur.Plateforme;
import fr.entremise.lanceur.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * What the tree costs the database: the same rows committed with their leaf, in the journal that the application puts
 * in order meanwhile, and without, in a table like it.
 */
final class JournalBrut {

    private static final int CLIENTS = 16;
    private static final String COLONNES = "(id, instant, forme, evenement, issue, auteur_qualite, auteur_id,"
            + " auteur_roles, organisation_id, usager_id, mandat_id, demarche, details, correlation";
    private static final String VALEURS = " values (?, ?, 2, 'identite.delivree', 'FAIT', 'PROFESSIONNEL',"
            + " '11111111-0001-4000-8000-000000000001', 'aidant', ?, ?, ?, 'LOGEMENT',"
            + " 'client=franceconnect\nconnexion=7b0d0a3e-6d1f-4e43-9a39-2f3e0c7e8d11', 'K7QF-2M9X-TB4H'";

    private final Plateforme plateforme;
    private final UUID organisation = UUID.randomUUID();

    JournalBrut(Plateforme plateforme) {
        this.plateforme = plateforme;
    }

    /** The same columns and indexes but for those of the tree. */
    void preparer() throws SQLException {
        try (var connexion = plateforme.base().administrateur("entremise");
                var ordre = connexion.createStatement()) {
            ordre.execute(
                    "create table banc_sans_feuille (like journal_entree including defaults including constraints,"
                            + " primary key (instant, id)) partition by range (instant)");
            ordre.execute("alter table banc_sans_feuille drop column feuille, drop column xid");
            ordre.execute("create table banc_sans_feuille_reste partition of banc_sans_feuille default");
            ordre.execute(
                    "do $$ declare definition text; begin for definition in select pg_get_indexdef(indexrelid)"
                            + " from pg_index where indrelid = 'journal_entree'::regclass and not indisprimary loop"
                            + " if definition not like '%(xid%' then execute regexp_replace(definition,"
                            + " '^CREATE INDEX .* USING', 'create index on banc_sans_feuille using'); end if; end loop; end $$");
            ordre.execute("grant insert on banc_sans_feuille to entremise_app");
        }
    }

    /** Rows committed per second with their leaf. */
    double avecFeuille(Duration duree) {
        return saturer("insert into journal_entree " + COLONNES + ", feuille)" + VALEURS + ", ?)", true, duree);
    }

    /** Rows committed per second without. */
    double sansFeuille(Duration duree) {
        return saturer("insert into banc_sans_feuille " + COLONNES + ")" + VALEURS + ")", false, duree);
    }

    /**
     * What a durable commit costs: a row committed beside a row that is not.
     *
     * @param cpu milliseconds of the database
     * @param attente milliseconds of whoever commits
     */
    record Commit(double cpu, double attente) {}

    Commit commit() throws SQLException {
        mille(true);
        var defait = mille(false);
        var fait = mille(true);
        return new Commit(fait.cpu() - defait.cpu(), fait.attente() - defait.attente());
    }

    /** One of a thousand transactions of one row, by one client. */
    private Commit mille(boolean valider) throws SQLException {
        var avant = Processeur.lire(plateforme.configuration().donnees());
        var debut = System.nanoTime();
        try (var connexion = connecter();
                var ordre =
                        connexion.prepareStatement("insert into banc_sans_feuille " + COLONNES + ")" + VALEURS + ")")) {
            connexion.setAutoCommit(false);
            for (var i = 0; i < 1_000; i++) {
                remplir(ordre, UUID.randomUUID(), Instant.now());
                ordre.executeUpdate();
                if (valider) {
                    connexion.commit();
                } else {
                    connexion.rollback();
                }
            }
            // read while the process of the connection lives
            var cout = Processeur.lire(plateforme.configuration().donnees()).depuis(avant);
            return new Commit(cout.postgresql() / 1_000, (System.nanoTime() - debut) / 1e9);
        }
    }

    /** How long the worst hundredth of the entries since {@code debut} waited for a signed head, in milliseconds. */
    double retardDesTetes(Instant debut) throws SQLException {
        return nombre(
                "select 1000 * percentile_disc(0.99) within group (order by extract(epoch from t.instant - f.instant))"
                        + " from journal_feuille f cross join lateral (select instant from journal_tete"
                        + " where taille > f.rang order by taille limit 1) t where f.instant >= ?",
                debut);
    }

    /** Entries of more than ten seconds ago that no signed head covers. */
    double oubliees() throws SQLException {
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
        return nombre(
                "select count(*) from journal_entree e where instant < ? and not exists"
                        + " (select 1 from journal_feuille f where f.entree_id = e.id"
                        + " and f.rang < (select max(taille) from journal_tete))",
                Instant.now().minusSeconds(10));
    }

    private double nombre(String requete, Instant instant) throws SQLException {
        try (var connexion = plateforme.base().administrateur("entremise");
                var ordre = connexion.prepareStatement(requete)) {
            ordre.setTimestamp(1, Timestamp.from(instant));
            try (var ligne = ordre.executeQuery()) {
                ligne.next();
                return ligne.getDouble(1);
            }
        }
    }

    private double saturer(String insertion, boolean feuille, Duration duree) {
        var fin = System.nanoTime() + duree.toNanos();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var taches = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < CLIENTS; i++) {
                taches.add(() -> inserer(insertion, feuille, fin));
            }
            var total = 0L;
            for (var futur : clients.invokeAll(taches)) {
                total += futur.get();
            }
            return total * 1e9 / duree.toNanos();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }

    private int inserer(String insertion, boolean feuille, long fin) throws SQLException {
        var faites = 0;
        try (var connexion = connecter();
                var ordre = connexion.prepareStatement(insertion)) {
            while (System.nanoTime() < fin) {
                var id = UUID.randomUUID();
                var instant = Instant.now();
                remplir(ordre, id, instant);
                if (feuille) {
                    ordre.setBytes(6, sha256(id + VALEURS + instant));
                }
                ordre.executeUpdate();
                faites++;
            }
        }
        return faites;
    }

    private void remplir(PreparedStatement ordre, UUID id, Instant instant) throws SQLException {
        ordre.setObject(1, id);
        ordre.setTimestamp(2, Timestamp.from(instant));
        ordre.setObject(3, organisation);
        ordre.setObject(4, UUID.randomUUID());
        ordre.setObject(5, UUID.randomUUID());
    }

    private Connection connecter() throws SQLException {
        return DriverManager.getConnection(
                plateforme.configuration().urlJdbc("entremise"),
                "entremise_app",
                plateforme.secrets().de(Secret.BASE_APPLICATION));
    }

    private static byte[] sha256(String texte) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
