package fr.entremise.journal.model;

import fr.entremise.journal.model.RightEdge.Noeud;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tree of the journal as the database keeps it: only ever added to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Arbre implements MerkleTree.Hashes {

    /** Whoever holds it orders the journal; any number of ours, the same on all nodes. */
    private static final long VERROU = 6962;

    /** Of this cluster's transactions, those that no running one can precede. */
    private static final String REGLEES = "e.xid < pg_snapshot_xmin(pg_current_snapshot())";

    /** After a restore, transactions of another cluster: they are over. */
    private static final String REGLEES_OU_VENUES_D_AILLEURS =
            "(" + REGLEES + " or e.xid >= pg_snapshot_xmax(pg_current_snapshot()))";

    private static final String ORDONNER = """
            with suivantes as (
              select e.xid, e.instant, e.id, e.feuille, row_number() over (order by e.xid, e.instant, e.id) as n
              from journal_entree e
              where (e.xid, e.instant, e.id) > (cast(? as xid8), ?, ?) and %s
                and not exists (select 1 from journal_feuille f where f.entree_id = e.id)
              order by e.xid, e.instant, e.id
              limit ?
            ), posees as (
              insert into journal_feuille (rang, instant, entree_id, empreinte)
              select ? + n - 1, instant, id, feuille from suivantes
            )
            select cast(xid as text), instant, id, feuille from suivantes order by n
            """;

    /** The first of the witnesses: whoever reads the public page. */
    public static final String PUBLICATION = "publication";

    private static final String TETE = "select taille, racine, instant, cle, signature from journal_tete ";

    @PersistenceContext
    EntityManager em;

    /** Until the transaction ends; false when another holds it. */
    public boolean verrouiller() {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(" + VERROU + ")", Boolean.class)
                .getSingleResult();
    }

    /** The head of the whole journal; empty before the first. */
    public Optional<SignedTreeHead> derniere() {
        return premiere(TETE + "order by taille desc limit 1");
    }

    /** The head of exactly so many leaves. */
    public Optional<SignedTreeHead> tete(long taille) {
        return premiere(TETE + "where taille = " + taille);
    }

    /** The first head under which the leaf {@code rang} stands. */
    public Optional<SignedTreeHead> premiereCouvrant(long rang) {
        return premiere(TETE + "where taille > " + rang + " order by taille limit 1");
    }

    /** Smallest first, after {@code taille}, at most {@code limite}. */
    public List<SignedTreeHead> apres(long taille, int limite) {
        return tetes(TETE + "where taille > " + taille + " order by taille limit " + limite);
    }

    /** The heads that were published, smallest first, after {@code taille}, at most {@code limite}. */
    public List<SignedTreeHead> publiees(long taille, int limite) {
        return tetes(
                TETE + "where taille in (select p.taille from journal_temoignage p where p.temoin = '" + PUBLICATION
                        + "' and p.taille > " + taille + " order by p.taille limit " + limite + ") order by taille");
    }

    /** Where the entry stands; empty before it is ordered. */
    public Optional<Long> rang(UUID entree) {
        return travailler(connexion -> {
            try (var requete = connexion.prepareStatement("select rang from journal_feuille where entree_id = ?")) {
                requete.setObject(1, entree);
                try (var lignes = requete.executeQuery()) {
                    return lignes.next() ? Optional.of(lignes.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Hash> lire(int niveau, long debut, long fin) {
        return travailler(connexion -> {
            try (var requete = connexion.prepareStatement(
                    niveau == 0
                            ? "select empreinte from journal_feuille where rang >= ? and rang < ? order by rang"
                            : "select empreinte from journal_noeud where rang >= ? and rang < ? and niveau = " + niveau
                                    + " order by rang")) {
                requete.setLong(1, debut);
                requete.setLong(2, fin);
                try (var lignes = requete.executeQuery()) {
                    var hashes = new ArrayList<Hash>();
                    while (lignes.next()) {
                        hashes.add(new Hash(lignes.getBytes(1)));
                    }
                    return hashes;
                }
            }
        });
    }

    /** Where the one who orders stopped; the beginning before the first head. */
    public Position position() {
        return travailler(connexion -> {
            try (var requete = connexion.prepareStatement("select cast(xid as text), entree_instant, entree_id,"
                            + " xid < pg_snapshot_xmax(pg_current_snapshot())"
                            + " from journal_tete order by taille desc limit 1");
                    var lignes = requete.executeQuery()) {
                if (!lignes.next()) {
                    return Position.DEBUT;
                }
                return lignes.getBoolean(4) ? position(lignes) : Position.APRES_RESTAURATION;
            }
        });
    }

    /**
     * Gives their place to the entries settled since {@code depuis}, oldest transaction first.
     *
     * @param taille how many leaves there are
     * @param limite how many to order at most
     */
    public Suite ordonner(Position depuis, long taille, int limite) {
        return travailler(connexion -> {
            var reglees = depuis.restauree() ? REGLEES_OU_VENUES_D_AILLEURS : REGLEES;
            try (var requete = connexion.prepareStatement(ORDONNER.formatted(reglees))) {
                requete.setString(1, depuis.xid());
                requete.setObject(2, depuis.instant().atOffset(ZoneOffset.UTC));
                requete.setObject(3, depuis.entree());
                requete.setInt(4, limite);
                requete.setLong(5, taille);
                return suite(depuis, requete);
            }
        });
    }

    private static Suite suite(Position depuis, PreparedStatement requete) throws SQLException {
        var derniere = depuis;
        var feuilles = new ArrayList<Hash>();
        try (var lignes = requete.executeQuery()) {
            while (lignes.next()) {
                derniere = position(lignes);
                feuilles.add(new Hash(lignes.getBytes(4)));
            }
        }
        return new Suite(feuilles, derniere);
    }

    public void garder(List<Noeud> noeuds) {
        travailler(connexion -> {
            try (var requete = connexion.prepareStatement(
                    "insert into journal_noeud (niveau, rang, empreinte) values (?, ?, ?)")) {
                for (var noeud : noeuds) {
                    requete.setInt(1, noeud.niveau());
                    requete.setLong(2, noeud.rang());
                    requete.setBytes(3, noeud.empreinte().octets());
                    requete.addBatch();
                }
                return requete.executeBatch();
            }
        });
    }

    /** @param position of the last entry under the head */
    public void garder(SignedTreeHead signee, Position position) {
        travailler(connexion -> {
            try (var requete = connexion.prepareStatement(
                    "insert into journal_tete (taille, racine, instant, cle, signature, xid, entree_instant, entree_id)"
                            + " values (?, ?, ?, ?, ?, cast(? as xid8), ?, ?)")) {
                requete.setLong(1, signee.tete().taille());
                requete.setBytes(2, signee.tete().racine().octets());
                requete.setObject(3, signee.tete().instant().atOffset(ZoneOffset.UTC));
                requete.setString(4, signee.cle());
                requete.setBytes(5, Base64.getDecoder().decode(signee.signature()));
                requete.setString(6, position.xid());
                requete.setObject(7, position.instant().atOffset(ZoneOffset.UTC));
                requete.setObject(8, position.entree());
                return requete.executeUpdate();
            }
        });
    }

    /** What this witness said last. */
    public Optional<Temoignage> dernierTemoignage(String temoin) {
        return travailler(connexion -> {
            try (var requete = connexion.prepareStatement("select taille, instant from journal_temoignage"
                    + " where temoin = ? order by taille desc limit 1")) {
                requete.setString(1, temoin);
                try (var lignes = requete.executeQuery()) {
                    return lignes.next()
                            ? Optional.of(new Temoignage(lignes.getLong(1), instant(lignes, 2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Keeps what a witness said; what it said of the same head before stays. */
    public void garder(long taille, String temoin, Instant maintenant, byte[] preuve) {
        travailler(connexion -> {
            try (var requete = connexion.prepareStatement("insert into journal_temoignage"
                    + " (taille, temoin, instant, preuve) values (?, ?, ?, ?) on conflict do nothing")) {
                requete.setLong(1, taille);
                requete.setString(2, temoin);
                requete.setObject(3, maintenant.atOffset(ZoneOffset.UTC));
                requete.setBytes(4, preuve);
                return requete.executeUpdate();
            }
        });
    }

    /** Opens the months from that of {@code maintenant}. */
    public void ouvrirMois(Instant maintenant, int nombre) {
        travailler(connexion -> {
            try (var requete = connexion.prepareStatement("select journal_ouvrir_mois(?, ?)")) {
                requete.setObject(1, maintenant.atOffset(ZoneOffset.UTC).toLocalDate());
                requete.setInt(2, nombre);
                return requete.execute();
            }
        });
    }

    private Optional<SignedTreeHead> premiere(String sql) {
        return tetes(sql).stream().findFirst();
    }

    private List<SignedTreeHead> tetes(String sql) {
        return travailler(connexion -> {
            try (var requete = connexion.prepareStatement(sql);
                    var lignes = requete.executeQuery()) {
                var tetes = new ArrayList<SignedTreeHead>();
                while (lignes.next()) {
                    tetes.add(new SignedTreeHead(
                            new TreeHead(lignes.getLong(1), new Hash(lignes.getBytes(2)), instant(lignes, 3)),
                            lignes.getString(4),
                            Base64.getEncoder().encodeToString(lignes.getBytes(5))));
                }
                return tetes;
            }
        });
    }

    private static Position position(ResultSet ligne) throws SQLException {
        return new Position(ligne.getString(1), instant(ligne, 2), ligne.getObject(3, UUID.class), false);
    }

    private static Instant instant(ResultSet ligne, int colonne) throws SQLException {
        return ligne.getObject(colonne, OffsetDateTime.class).toInstant();
    }

    private <T> T travailler(Travail<T> travail) {
        return em.unwrap(Session.class).doReturningWork(travail::faire);
    }

    @FunctionalInterface
    private interface Travail<T> {
        T faire(Connection connexion) throws SQLException;
    }

    /**
     * The last entry that has its place.
     *
     * @param xid transaction of the database, in decimal
     * @param restauree whether the database is not the one in which it was written
     */
    public record Position(String xid, Instant instant, UUID entree, boolean restauree) {

        static final Position DEBUT = new Position("0", Instant.EPOCH, new UUID(0, 0), false);
        static final Position APRES_RESTAURATION = new Position("0", Instant.EPOCH, new UUID(0, 0), true);
    }

    /** That a witness saw the head of {@code taille} leaves. */
    public record Temoignage(long taille, Instant instant) {}

    /** The leaves just placed, in order, and where they end. */
    public record Suite(List<Hash> feuilles, Position derniere) {}
}
