package fr.entremise.notification.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Envois {

    @PersistenceContext
    EntityManager em;

    public void ajouter(Envoi envoi) {
        em.persist(envoi);
    }

    public Optional<Envoi> trouver(UUID id) {
        return Optional.ofNullable(em.find(Envoi.class, id));
    }

    /** Takes at most {@code limite} messages whose time has come, oldest first, none that another node takes. */
    @SuppressWarnings("unchecked") // a native query knows its entity at run time only
    public List<Envoi> prendre(Instant maintenant, Duration bail, int limite) {
        List<Envoi> pris = em.createNativeQuery(
                        "select * from envoi where etat = 'A_ENVOYER' and prochain_essai <= :maintenant"
                                + " order by prochain_essai limit :limite for update skip locked",
                        Envoi.class)
                .setParameter("maintenant", maintenant)
                .setParameter("limite", limite)
                .getResultList();
        pris.forEach(envoi -> envoi.prendre(maintenant, bail));
        return pris;
    }
}
