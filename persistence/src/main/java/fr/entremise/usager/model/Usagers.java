package fr.entremise.usager.model;

import fr.entremise.journal.model.Entrees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everyone who ever consented. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Usagers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Entrees entrees;

    public void ajouter(Usager usager) {
        em.persist(usager);
    }

    public Optional<Usager> trouver(UsagerId id) {
        return Optional.ofNullable(em.find(Usager.class, id.valeur()));
    }

    /** In one query, in no order. */
    public List<Usager> trouver(Collection<UsagerId> ids) {
        return em.createQuery("select u from Usager u where u.id in (:ids)", Usager.class)
                .setParameter("ids", ids.stream().map(UsagerId::valeur).toList())
                .getResultList();
    }

    /** By the keyed hash of their FranceConnect {@code sub}. */
    public Optional<Usager> parSub(byte[] empreinte) {
        return em.createQuery("select u from Usager u where u.subEmpreinte = :empreinte", Usager.class)
                .setParameter("empreinte", empreinte)
                .getResultStream()
                .findFirst();
    }

    /**
     * Destroys what is known of this person: their data key goes with it, and what opens the commitments of the
     * journal.
     */
    public void effacer(UsagerId id) {
        entrees.effacerSels(id.valeur());
        trouver(id).ifPresent(em::remove);
    }

    /** Makes whatever else would conclude or end a mandat of this person wait for this transaction. */
    public Optional<Usager> verrouiller(UsagerId id) {
        return Optional.ofNullable(em.find(Usager.class, id.valeur(), LockModeType.PESSIMISTIC_WRITE));
    }
}
