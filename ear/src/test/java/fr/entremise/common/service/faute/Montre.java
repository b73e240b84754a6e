package fr.entremise.common.service.faute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Five ways of reading the time behind the back of the injected clock. */
public final class Montre {

    private Montre() {}

    public static final class ParInstant {

        public Instant lire() {
            return Instant.now();
        }
    }

    public static final class ParDate {

        public LocalDate lire() {
            return LocalDate.now(ZoneId.of("Europe/Paris"));
        }
    }

    public static final class ParFuseau {

        public ZonedDateTime lire() {
            return ZonedDateTime.now(ZoneId.of("Europe/Paris"));
        }
    }

    public static final class ParHorloge {

        public Clock lire() {
            return Clock.systemUTC();
        }
    }

    public static final class ParSysteme {

        public long lire() {
            return System.currentTimeMillis();
        }
    }
}
