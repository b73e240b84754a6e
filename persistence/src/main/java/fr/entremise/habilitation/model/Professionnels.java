package fr.entremise.habilitation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Those who work with Entremise. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Professionnels {

    @PersistenceContext
    EntityManager em;

    public Optional<Professionnel> trouver(ProfessionnelId id) {
        return Optional.ofNullable(em.find(Professionnel.class, id.valeur()));
    }

    /** By the {@code sub} of their account. */
    public Optional<Professionnel> parCompte(String compte) {
        return em.createQuery("select p from Professionnel p where p.compte = :compte", Professionnel.class)
                .setParameter("compte", compte)
                .getResultStream()
                .findFirst();
    }
}
