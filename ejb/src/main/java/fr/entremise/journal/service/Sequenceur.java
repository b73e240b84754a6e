package fr.entremise.journal.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Calls {@link OrdreJournal} four times a second: an entry waits that long for its signed head, not a request. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sequenceur {

    private static final Logger LOG = Logger.getLogger(Sequenceur.class);
    private static final int PERIODE_MS = 250;

    @Resource
    ManagedScheduledExecutorService horloge;

    @Inject
    OrdreJournal ordre;

    private ScheduledFuture<?> ronde;

    @SuppressWarnings("NullAway.Init") // filled by the container
    protected Sequenceur() {}

    @PostConstruct
    void commencer() {
        horloge.execute(this::ouvrirMois);
        ronde = tourner();
    }

    private ScheduledFuture<?> tourner() {
        return horloge.scheduleWithFixedDelay(this::passer, PERIODE_MS, PERIODE_MS, TimeUnit.MILLISECONDS);
    }

    /** A server that was suspended and resumed has refused a round, and runs none any more. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void reprendre() {
        if (ronde.isDone()) {
            ronde = tourner();
        }
    }

    @PreDestroy
    void finir() {
        ronde.cancel(false);
    }

    @Schedule(hour = "3", persistent = false)
    void ouvrirMois() {
        try {
            ordre.ouvrirMois();
        } catch (RuntimeException aReprendre) {
            LOG.error("the months of the journal were not opened", aReprendre);
        }
    }

    /** What fails now is tried again; an exception would end the rounds. */
    private void passer() {
        try {
            int places;
            do {
                places = ordre.avancer();
            } while (places >= OrdreJournal.PLAFOND);
        } catch (RuntimeException aReprendre) {
            LOG.error("the journal was not put in order", aReprendre);
        }
    }
}
