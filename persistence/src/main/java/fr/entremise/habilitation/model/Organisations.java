package fr.entremise.habilitation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The structures that hold mandats. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Organisations {

    @PersistenceContext
    EntityManager em;

    public Optional<Organisation> trouver(OrganisationId id) {
        return Optional.ofNullable(em.find(Organisation.class, id.valeur()));
    }
}
