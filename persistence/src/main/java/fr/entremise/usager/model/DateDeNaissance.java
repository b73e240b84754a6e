package fr.entremise.usager.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth as civil status knows it: {@code YYYY-MM-DD}, or {@code YYYY-MM-00} and {@code YYYY-00-00} for a
 * person whose day, or day and month, of birth are unknown.
 *
 * <p>Source: FranceConnect, identity rules for identity providers ({@code birthdate}); {@code YYYY-00-DD} does not
 * exist.
 */
public record DateDeNaissance(String valeur) {

    private static final Pattern FORME = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SAISIE =
            Pattern.compile("(?:(?:(\\d{1,2})[\\s/.-]+)?(\\d{1,2})[\\s/.-]+)?(\\d{4})|(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern SAISIE_ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** @throws IllegalArgumentException for what no civil status can hold */
    public DateDeNaissance {
        var parties = FORME.matcher(valeur);
        if (!parties.matches() || !possible(entier(parties, 1), entier(parties, 2), entier(parties, 3))) {
            throw new IllegalArgumentException("birthdate");
        }
    }

    /**
     * The date that a person typed: {@code 24/08/1962}, {@code 24 8 1962}, {@code 24081962}, {@code 1962-08-24}, and,
     * for what civil status does not know, {@code 11/1992} or {@code 1992}; empty when it is no date.
     */
    public static Optional<DateDeNaissance> saisie(String texte) {
        var net = texte.replaceAll("\\h", " ").strip();
        var iso = SAISIE_ISO.matcher(net);
        if (iso.matches()) {
            return de(entier(iso, 1), entier(iso, 2), entier(iso, 3));
        }
        var parties = SAISIE.matcher(net);
        if (!parties.matches()) {
            return Optional.empty();
        }
        return parties.group(3) != null
                ? de(entier(parties, 3), entier(parties, 2), entier(parties, 1))
                : de(entier(parties, 6), entier(parties, 5), entier(parties, 4));
    }

    private static Optional<DateDeNaissance> de(int annee, int mois, int jour) {
        return possible(annee, mois, jour)
                ? Optional.of(new DateDeNaissance(String.format(Locale.ROOT, "%04d-%02d-%02d", annee, mois, jour)))
                : Optional.empty();
    }

    private static int entier(Matcher parties, int groupe) {
        var texte = parties.group(groupe);
        return texte == null ? 0 : Integer.parseInt(texte);
    }

    private static boolean possible(int annee, int mois, int jour) {
        if (annee == 0 || (mois == 0 && jour != 0)) {
            return false;
        }
        try {
            LocalDate.of(annee, Math.max(mois, 1), Math.max(jour, 1));
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    public int annee() {
        return Integer.parseInt(valeur.substring(0, 4));
    }

    /** 1 to 12; empty when unknown. */
    public Optional<Integer> mois() {
        return connu(5);
    }

    /** 1 to 31; empty when unknown. */
    public Optional<Integer> jour() {
        return connu(8);
    }

    private Optional<Integer> connu(int debut) {
        return Optional.of(Integer.parseInt(valeur.substring(debut, debut + 2))).filter(nombre -> nombre != 0);
    }

    @Override
    public String toString() {
        return "DateDeNaissance";
    }
}
