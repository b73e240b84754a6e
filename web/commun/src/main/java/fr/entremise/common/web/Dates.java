package fr.entremise.common.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people say them, in the time of Paris: « 3 mars 2028 », « le 3 mars 2028 à 14 h 05 »; in the language of the
 * page.
 */
public final class Dates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final char INSECABLE = '\u00A0';
    private static final DateTimeFormatter MOIS_ANNEE = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private Dates() {}

    /** « 1er mars 2028 ». */
    public static String jour(TemporalAccessor date) {
        var jour = aParis(date).toLocalDate();
        if (Langue.courante() != Langue.FRANCAIS) {
            return formateur(FormatStyle.LONG, null).format(jour);
        }
        return quantieme(jour) + INSECABLE + MOIS_ANNEE.format(jour);
    }

    /** « le 3 mars 2028 à 14 h 05 ». */
    public static String moment(Instant instant) {
        if (Langue.courante() != Langue.FRANCAIS) {
            return formateur(FormatStyle.LONG, FormatStyle.SHORT).format(instant.atZone(PARIS));
        }
        return "le" + INSECABLE + jour(instant) + " à" + INSECABLE + heure(instant);
    }

    /** « 14 h 05 ». */
    public static String heure(Instant instant) {
        if (Langue.courante() != Langue.FRANCAIS) {
            return formateur(null, FormatStyle.SHORT).format(instant.atZone(PARIS));
        }
        var heure = instant.atZone(PARIS).toLocalTime();
        return "%d%ch%c%02d".formatted(heure.getHour(), INSECABLE, INSECABLE, heure.getMinute());
    }

    /** For machines, the {@code datetime} of {@code <time>}: a day, or a moment with its offset from UTC. */
    public static String iso(TemporalAccessor date, boolean heure) {
        var paris = aParis(date);
        return heure
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        paris.withSecond(0).withNano(0))
                : paris.toLocalDate().toString();
    }

    /** As the language of the page writes it, in digits that everybody here reads. */
    private static DateTimeFormatter formateur(@Nullable FormatStyle jour, @Nullable FormatStyle heure) {
        return new DateTimeFormatterBuilder()
                .appendLocalized(jour, heure)
                .toFormatter(Langue.courante().getLocale());
    }

    private static String quantieme(LocalDate jour) {
        return jour.getDayOfMonth() == 1 ? "1er" : String.valueOf(jour.getDayOfMonth());
    }

    private static ZonedDateTime aParis(TemporalAccessor date) {
        if (date instanceof Instant instant) {
            return instant.atZone(PARIS);
        }
        if (date instanceof LocalDate jour) {
            return jour.atStartOfDay(PARIS);
        }
        if (date instanceof LocalDateTime) {
            throw new IllegalArgumentException("a local date and time does not say where it is");
        }
        return ZonedDateTime.from(date).withZoneSameInstant(PARIS);
    }
}
