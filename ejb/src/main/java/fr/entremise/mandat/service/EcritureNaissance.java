package fr.entremise.mandat.service;

import fr.entremise.usager.model.IdentitePivot;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** A birth in words, with no more than civil status knows. */
public final class EcritureNaissance {

    private static final String FRANCE = "99100";

    private EcritureNaissance() {}

    /** « née le 24 août 1962 à la commune 75107 », « né en novembre 1992, pays 99217 », in the gender of the person. */
    public static String enMots(IdentitePivot identite) {
        return accord(identite) + " " + date(identite) + lieu(identite);
    }

    private static String accord(IdentitePivot identite) {
        return switch (identite.genre()) {
            case FEMININ -> "née";
            case MASCULIN -> "né";
            case NON_PRECISE -> "né(e)";
        };
    }

    private static String date(IdentitePivot identite) {
        var naissance = identite.naissance();
        var annee = Integer.toString(naissance.annee());
        var mois = naissance.mois().map(numero -> Month.of(numero).getDisplayName(TextStyle.FULL, Locale.FRENCH));
        return naissance
                .jour()
                .map(jour -> "le " + (jour == 1 ? "1er" : jour) + " " + mois.orElseThrow() + " " + annee)
                .orElseGet(() -> mois.map(nom -> "en " + nom + " " + annee).orElse("en " + annee));
    }

    /** INSEE codes: the names of communes and countries come with the reference data. */
    private static String lieu(IdentitePivot identite) {
        return FRANCE.equals(identite.pays()) ? ", commune " + identite.lieu() : ", pays " + identite.pays();
    }
}
