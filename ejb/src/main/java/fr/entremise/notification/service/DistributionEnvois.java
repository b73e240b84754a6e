package fr.entremise.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
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

    /** Whatever happens to one message, the others leave. */
    private void remettre(UUID id) {
        try {
            boite.ouvrir(id).ifPresent(courriel -> {
                envoi.envoyer(courriel);
                boite.remis(id);
            });
        } catch (RuntimeException plusTard) {
            // The cause may quote an address: it is not told.
            LOG.warnf(
                    "message %s not delivered yet (%s)", id, plusTard.getClass().getSimpleName());
            boite.echec(id);
        }
    }
}
