package fr.entremise.usager.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Everyone who ever consented. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Usagers {

    @PersistenceContext
    EntityManager em;

    public void ajouter(Usager usager) {
        em.persist(usager);
    }

    public Optional<Usager> trouver(UsagerId id) {
        return Optional.ofNullable(em.find(Usager.class, id.valeur()));
    }

    /** By the keyed hash of their FranceConnect {@code sub}. */
    public Optional<Usager> parSub(byte[] empreinte) {
        return em.createQuery("select u from Usager u where u.subEmpreinte = :empreinte", Usager.class)
                .setParameter("empreinte", empreinte)
                .getResultStream()
                .findFirst();
    }

    /** Destroys what is known of this person: their data key goes with it. */
    public void effacer(UsagerId id) {
        trouver(id).ifPresent(em::remove);
    }

    /** Makes whatever else would conclude or end a mandat of this person wait for this transaction. */
    public Optional<Usager> verrouiller(UsagerId id) {
        return Optional.ofNullable(em.find(Usager.class, id.valeur(), LockModeType.PESSIMISTIC_WRITE));
    }
}
