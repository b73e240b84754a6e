package fr.entremise.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.bench.Charge.Issue;
import fr.entremise.bench.Charge.Mesure;
import fr.entremise.lanceur.BaseDeDonnees;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * What each way to make a journal tamper-evident costs those who write, when their transaction works for 3 ms: the
 * figures of ADR 19.
 */
final class Chaines {

    private static final Duration TRAVAIL = Duration.ofMillis(3);
    private static final int ORGANISATIONS = 5_000;

    /** How an entry is bound to those before it. */
    enum Forme {
        FEUILLE("feuille seule, mise en ordre plus tard", 0),
        CHAINE("une chaîne, une ligne de tête", 1),
        PAR_ORGANISATION("une chaîne par organisation, charge égale", ORGANISATIONS),
        UNE_GRANDE("une chaîne par organisation, la moitié des actes dans une seule", ORGANISATIONS);

        private final String nom;
        private final int chaines;

        Forme(String nom, int chaines) {
            this.nom = nom;
            this.chaines = chaines;
        }

        String nom() {
            return nom;
        }

        private int tirer() {
            var hasard = ThreadLocalRandom.current();
            return this == UNE_GRANDE && hasard.nextBoolean() ? 0 : hasard.nextInt(chaines);
        }
    }

    private final BaseDeDonnees base;

    Chaines(BaseDeDonnees base) {
        this.base = base;
    }

    void preparer() throws SQLException {
        try (var connexion = base.administrateur("entremise");
                var ordre = connexion.createStatement()) {
            ordre.execute("create table banc_chaine (id uuid primary key, empreinte bytea not null, details text)");
            ordre.execute("create table banc_tete (chaine integer primary key, empreinte bytea not null)");
            ordre.execute("insert into banc_tete select n, sha256('') from generate_series(0, " + (ORGANISATIONS - 1)
                    + ") n");
            ordre.execute("vacuum analyze banc_tete");
        }
    }

    /** {@code clients} who begin again as soon as they have committed. */
    Mesure mesurer(Forme forme, int clients, Duration duree) throws SQLException {
        var libres = new ConcurrentLinkedQueue<Connection>();
        try {
            for (var i = 0; i < clients; i++) {
                var connexion = base.administrateur("entremise");
                connexion.setAutoCommit(false);
                libres.add(connexion);
            }
            return Charge.saturer(clients, duree, () -> ecrire(forme, libres));
        } finally {
            for (var connexion : libres) {
                connexion.close();
            }
        }
    }

    private static Issue ecrire(Forme forme, Queue<Connection> libres) throws IOException {
        var connexion = libres.remove();
        try {
            var avant = new byte[0];
            var chaine = forme.chaines == 0 ? 0 : forme.tirer();
            if (forme.chaines > 0) {
                avant = tete(connexion, chaine);
            }
            LockSupport.parkNanos(TRAVAIL.toNanos());
            var empreinte = ajouter(connexion, avant);
            if (forme.chaines > 0) {
                avancer(connexion, chaine, empreinte);
            }
            connexion.commit();
            return Issue.JUSTE;
        } catch (SQLException refusee) {
            throw new IOException(refusee);
        } finally {
            libres.add(connexion);
        }
    }

    private static byte[] tete(Connection connexion, int chaine) throws SQLException {
        try (var requete = connexion.prepareStatement("select empreinte from banc_tete where chaine = ? for update")) {
            requete.setInt(1, chaine);
            try (var ligne = requete.executeQuery()) {
                ligne.next();
                return ligne.getBytes(1);
            }
        }
    }

    private static byte[] ajouter(Connection connexion, byte[] avant) throws SQLException {
        var id = UUID.randomUUID();
        var sha256 = sha256();
        sha256.update(avant);
        var empreinte = sha256.digest(id.toString().getBytes(UTF_8));
        try (var ordre = connexion.prepareStatement("insert into banc_chaine values (?, ?, ?)")) {
            ordre.setObject(1, id);
            ordre.setBytes(2, empreinte);
            ordre.setString(3, "client=franceconnect");
            ordre.executeUpdate();
        }
        return empreinte;
    }

    private static void avancer(Connection connexion, int chaine, byte[] empreinte) throws SQLException {
        try (var ordre = connexion.prepareStatement("update banc_tete set empreinte = ? where chaine = ?")) {
            ordre.setBytes(1, empreinte);
            ordre.setInt(2, chaine);
            ordre.executeUpdate();
        }
    }

    /** Entries to which the application gives their place per second, when so many wait at once. */
    double miseEnOrdre(int combien) throws SQLException {
        try (var connexion = base.administrateur("entremise");
                var ordre = connexion.createStatement()) {
            var avant = taille(ordre);
            ordre.execute("insert into journal_entree (id, instant, forme, evenement, issue, auteur_qualite, auteur_id,"
                    + " auteur_roles, details, correlation, feuille) select gen_random_uuid(), now(), 2, 'banc', 'FAIT',"
                    + " 'SYSTEME', 'banc', '', 'n=' || n, '-', sha256(n::text::bytea) from generate_series(1, "
                    + combien + ") n");
            var debut = System.nanoTime();
            while (taille(ordre) < avant + combien) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            return combien * 1e9 / (System.nanoTime() - debut);
        }
    }

    private static long taille(Statement ordre) throws SQLException {
        try (var ligne = ordre.executeQuery("select coalesce(max(taille), 0) from journal_tete")) {
            ligne.next();
            return ligne.getLong(1);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
