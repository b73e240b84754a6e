package fr.entremise.journal.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The entries of the journal: added, read, and nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Entrees {

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

    /**
     * Latest first, strictly before {@code repere}; at most {@code limite}. A page may hold fewer, even none, and yet
     * have a following one: it stops after looking at so many entries.
     */
    public Page chercher(Portee portee, Criteres criteres, Repere repere, int limite, Instant maintenant) {
        var recherche = new RechercheEntrees(portee, criteres, repere, limite);
        return em.unwrap(Session.class).doReturningWork(connexion -> recherche.chercher(connexion, maintenant));
    }

    /** Whether anything of that type was ever kept. */
    public boolean connaissent(String evenement) {
        return !em.createQuery("select e.id from Entree e where e.evenement = :evenement", UUID.class)
                .setParameter("evenement", evenement)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @param suite before which the next page begins; null when there is none */
    public record Page(List<LigneJournal> lignes, @Nullable Repere suite) {}

    /** Where a page of the journal stopped. */
    public record Repere(Instant instant, UUID id) {

        /** Before which everything stands, as the database can say it. */
        public static Repere fin() {
            return new Repere(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));
        }
    }
}
