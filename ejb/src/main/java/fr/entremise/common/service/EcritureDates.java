package fr.entremise.common.service;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as French people read them, at Paris time. */
public final class EcritureDates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter JOUR = formateur("d MMMM yyyy");
    private static final DateTimeFormatter PREMIER = formateur("'1er' MMMM yyyy");
    private static final DateTimeFormatter HEURE = formateur("H' h 'mm");

    private EcritureDates() {}

    private static DateTimeFormatter formateur(String forme) {
        return DateTimeFormatter.ofPattern(forme, Locale.FRENCH).withZone(PARIS);
    }

    /** « 3 mars 2028 », « 1er mars 2028 ». */
    public static String jour(Instant instant) {
        var premier = instant.atZone(PARIS).getDayOfMonth() == 1;
        return (premier ? PREMIER : JOUR).format(instant);
    }

    /** « 3 mars 2028 à 14 h 05 ». */
    public static String moment(Instant instant) {
        return jour(instant) + " à " + HEURE.format(instant);
    }
}
