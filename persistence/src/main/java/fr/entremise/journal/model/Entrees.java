package fr.entremise.journal.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of the journal: added, read, and nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Entrees {

    private static final String LIGNES =
            "select new fr.entremise.journal.model.LigneJournal(e.id, e.instant, e.evenement, e.issue, e.auteurQualite,"
                    + " e.auteurId, e.usager, e.mandat, e.demarche) from Entree e where ";
    private static final String SUITE =
            " and (e.instant < :instant or (e.instant = :instant and e.id < :id)) order by e.instant desc, e.id desc";

    @PersistenceContext
    EntityManager em;

    public void ajouter(Entree entree) {
        em.persist(entree);
        entree.sel().ifPresent(em::persist);
    }

    /** What opens the commitments of the entry; empty when it has none, or no more. */
    public Optional<Sel> sel(UUID entree) {
        return Optional.ofNullable(em.find(Sel.class, entree));
    }

    /** Destroys what opens the commitments about this person: the entries stay, and say nothing of them. */
    public void effacerSels(UUID usager) {
        em.createQuery("delete from Sel s where s.usager = :usager")
                .setParameter("usager", usager)
                .executeUpdate();
    }

    /** Latest first, strictly before {@code repere}; at most {@code limite}. */
    public List<LigneJournal> deOrganisation(UUID organisation, Repere repere, int limite) {
        return lire(
                em.createQuery(LIGNES + "e.organisation = :organisation" + SUITE, LigneJournal.class)
                        .setParameter("organisation", organisation),
                repere,
                limite);
    }

    /** Latest first, strictly before {@code repere}; at most {@code limite}. */
    public List<LigneJournal> deUsager(UUID organisation, UUID usager, Repere repere, int limite) {
        return lire(
                em.createQuery(
                                LIGNES + "e.organisation = :organisation and e.usager = :usager" + SUITE,
                                LigneJournal.class)
                        .setParameter("organisation", organisation)
                        .setParameter("usager", usager),
                repere,
                limite);
    }

    /** Of every organisation; latest first, strictly before {@code repere}; at most {@code limite}. */
    public List<LigneJournal> toutes(Repere repere, int limite) {
        return lire(em.createQuery(LIGNES + "1 = 1" + SUITE, LigneJournal.class), repere, limite);
    }

    private static List<LigneJournal> lire(TypedQuery<LigneJournal> requete, Repere repere, int limite) {
        return requete.setParameter("instant", repere.instant())
                .setParameter("id", repere.id())
                .setMaxResults(limite)
                .getResultList();
    }

    /** Where a page of the journal stopped. */
    public record Repere(Instant instant, UUID id) {

        /** Before which everything stands, as the database can say it. */
        public static Repere fin() {
            return new Repere(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));
        }
    }
}
