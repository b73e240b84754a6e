package fr.entremise.common.service.faute;

import java.time.Instant;
import java.util.Date;

public final class VieilleDate {

    @SuppressWarnings("JavaUtilDate") // the fault itself
    public Date de(Instant instant) {
        return Date.from(instant);
    }
}
