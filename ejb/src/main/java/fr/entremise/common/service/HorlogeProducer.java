package fr.entremise.common.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one source of the time. */
@ApplicationScoped
public class HorlogeProducer {

    /** UTC, in microseconds: what PostgreSQL keeps, so that an instant read back equals the one written. */
    @Produces
    @ApplicationScoped
    Clock horloge() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
