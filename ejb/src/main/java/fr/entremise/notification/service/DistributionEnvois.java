package fr.entremise.notification.service;

import fr.entremise.common.model.ServiceIndisponible;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Sends what waits in the outbox, every few seconds, outside any transaction. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DistributionEnvois {

    private static final Logger LOG = Logger.getLogger(DistributionEnvois.class);

    private final AtomicBoolean enCours = new AtomicBoolean();

    @Inject
    BoiteDEnvoi boite;

    @Inject
    EnvoiCourriel envoi;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void distribuer() {
        if (enCours.compareAndSet(false, true)) {
            try {
                boite.prendre().forEach(this::remettre);
            } finally {
                enCours.set(false);
            }
        }
    }

    private void remettre(BoiteDEnvoi.Pret pret) {
        try {
            envoi.envoyer(pret.courriel());
            boite.remis(pret.id());
        } catch (ServiceIndisponible plusTard) {
            // The cause may quote an address: it is not told.
            LOG.warnf("message %s not delivered yet", pret.id());
            boite.echec(pret.id());
        }
    }
}
