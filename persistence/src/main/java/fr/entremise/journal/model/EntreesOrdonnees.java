package fr.entremise.journal.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;

/**
 * The entries in the order of the tree, read by a cursor however many there are. One statement sees one state of the
 * database, and what stands under a head never changes: the head is the snapshot.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EntreesOrdonnees {

    private static final int PAR_LECTURE = 1_000;

    private static final String ENTREES =
            "select f.rang, e.forme, e.id, e.instant, e.evenement, e.issue, e.auteur_qualite, e.auteur_id,"
                    + " e.auteur_roles, e.organisation_id, e.usager_id, e.mandat_id, e.demarche, e.details,"
                    + " e.correlation, f.empreinte from journal_feuille f"
                    + " join journal_entree e on e.instant = f.instant and e.id = f.entree_id where ";

    @PersistenceContext
    EntityManager em;

    /** The first {@code taille} entries. */
    public void toutes(long taille, Consumer<EntreeOrdonnee> lecteur) {
        lire("f.rang < ?", taille, lecteur);
    }

    /** These, in the order of the tree; those that wait for their place are left out. */
    public void choisies(Collection<UUID> ids, Consumer<EntreeOrdonnee> lecteur) {
        lire("f.entree_id = any(?)", ids.toArray(UUID[]::new), lecteur);
    }

    /** The entry, once it has its place. */
    public Optional<EntreeOrdonnee> trouver(UUID entree) {
        var trouvees = new ArrayList<EntreeOrdonnee>();
        lire("f.entree_id = ?", entree, trouvees::add);
        return trouvees.stream().findFirst();
    }

    /** @param valeur for the one place of {@code condition}; a Java array for an SQL one */
    private void lire(String condition, Object valeur, Consumer<EntreeOrdonnee> lecteur) {
        em.unwrap(Session.class).doWork(connexion -> {
            try (var requete = connexion.prepareStatement(ENTREES + condition + " order by f.rang")) {
                requete.setFetchSize(PAR_LECTURE);
                requete.setObject(1, valeur instanceof UUID[] ids ? connexion.createArrayOf("uuid", ids) : valeur);
                try (var lignes = requete.executeQuery()) {
                    while (lignes.next()) {
                        lecteur.accept(entree(lignes));
                    }
                }
            }
        });
    }

    private static EntreeOrdonnee entree(ResultSet ligne) throws SQLException {
        return new EntreeOrdonnee(
                ligne.getLong(1),
                ligne.getInt(2),
                ligne.getObject(3, UUID.class),
                ligne.getObject(4, OffsetDateTime.class).toInstant(),
                ligne.getString(5),
                ligne.getString(6),
                ligne.getString(7),
                ligne.getString(8),
                ligne.getString(9),
                texte(ligne, 10),
                texte(ligne, 11),
                texte(ligne, 12),
                texte(ligne, 13),
                ligne.getString(14),
                ligne.getString(15),
                new Hash(ligne.getBytes(16)));
    }

    private static String texte(ResultSet ligne, int colonne) throws SQLException {
        var valeur = ligne.getString(colonne);
        return valeur == null ? "" : valeur;
    }
}
