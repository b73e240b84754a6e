package fr.entremise.mandat.model;

import java.time.Instant;
import java.time.ZoneId;

/** How long a mandat runs, in calendar days of Paris. */
public enum DureeMandat {
    UN_JOUR(1),
    UN_MOIS(31),
    SIX_MOIS(182),
    UN_AN(365);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final int jours;

    DureeMandat(int jours) {
        this.jours = jours;
    }

    /** First instant at which a mandat concluded at {@code debut} no longer holds. */
    public Instant echeance(Instant debut) {
        return debut.atZone(PARIS).plusDays(jours).toInstant();
    }

    public int jours() {
        return jours;
    }
}
