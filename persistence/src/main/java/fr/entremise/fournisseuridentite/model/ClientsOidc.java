package fr.entremise.fournisseuridentite.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The registry of clients. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClientsOidc {

    private static final int LISTE_MAXIMALE = 200;

    @PersistenceContext
    EntityManager em;

    public Optional<ClientOidc> trouver(String id) {
        return Optional.ofNullable(em.find(ClientOidc.class, id));
    }

    /** The same, to be changed: whoever comes meanwhile waits, and then sees what was done. */
    public Optional<ClientOidc> verrouiller(String id) {
        return Optional.ofNullable(em.find(ClientOidc.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whoever may ask for something now: a suspended client is as unknown as one who never was. */
    public Optional<ClientOidc> actif(String id) {
        return trouver(id).filter(ClientOidc::estActif);
    }

    /** False when its id is taken, also by somebody who is registering it right now. */
    public boolean ajouter(ClientOidc client) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('client_oidc'))", Integer.class)
                .getSingleResult();
        if (trouver(client.id()).isPresent()) {
            return false;
        }
        em.persist(client);
        return true;
    }

    /** By name; at most 200. */
    public List<LigneClient> lignes() {
        return em.createQuery(
                        "select new fr.entremise.fournisseuridentite.model.LigneClient("
                                + "c.id, c.nom, c.actif, case when c.secretSuivant is null then false else true end)"
                                + " from ClientOidc c order by c.nom, c.id",
                        LigneClient.class)
                .setMaxResults(LISTE_MAXIMALE)
                .getResultList();
    }
}
