package fr.entremise.habilitation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The structures that hold mandats. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Organisations {

    @PersistenceContext
    EntityManager em;

    public Optional<Organisation> trouver(OrganisationId id) {
        return Optional.ofNullable(em.find(Organisation.class, id.valeur()));
    }

    /** Active or not. */
    public Set<UUID> duDepartement(String departement) {
        return em.createQuery("select o.id from Organisation o where o.departement = :departement", UUID.class)
                .setParameter("departement", departement)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What those of {@code ids} that exist are called. */
    public Map<UUID, String> noms(Collection<UUID> ids) {
        return em.createQuery("select o.id, o.nom from Organisation o where o.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ligne -> (UUID) ligne[0], ligne -> (String) ligne[1]));
    }
}
