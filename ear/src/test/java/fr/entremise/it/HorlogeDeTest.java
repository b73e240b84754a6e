package fr.entremise.it;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time of the server under test, which a test moves on instead of waiting. */
@Alternative
@Priority(1)
@ApplicationScoped
public class HorlogeDeTest {

    private static volatile Duration avance = Duration.ZERO;

    public static void avancer(Duration duree) {
        avance = avance.plus(duree);
    }

    public static void remettreAlHeure() {
        avance = Duration.ZERO;
    }

    public static Instant maintenant() {
        return Instant.now().plus(avance).truncatedTo(ChronoUnit.MICROS);
    }

    @Produces
    @ApplicationScoped
    @Alternative
    @Priority(1)
    public Clock horloge() {
        return new Avancee();
    }

    /** Not final, for CDI to put its proxy before it. */
    public static class Avancee extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return maintenant();
        }
    }
}
