package fr.entremise.fournisseuridentite.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The registry of clients. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClientsOidc {

    @PersistenceContext
    EntityManager em;

    public Optional<ClientOidc> trouver(String id) {
        return Optional.ofNullable(em.find(ClientOidc.class, id));
    }
}
