package fr.entremise.mandat.web;

import fr.entremise.mandat.service.Presentation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a consent ended, to be told once the person is logged out.
 *
 * @param reponse {@code accepte}, {@code refuse}, the code of the motif that refused, or {@code perdu} when the browser
 *     no longer knew which consent it was about
 * @param jeton of the link, when it may still be used
 */
record IssueConsentement(
        String reponse,
        String langue,
        @Nullable Presentation presentation,
        @Nullable UUID brouillon,
        @Nullable String jeton) {

    static final String ACCEPTE = "accepte";
    static final String REFUSE = "refuse";
    static final String PERDU = "perdu";

    private static final String SEPARATEUR = " ";
    private static final String ABSENT = "-";

    static IssueConsentement de(ConsentementEnCours consentement, String reponse, boolean lienUtilisable) {
        return new IssueConsentement(
                reponse,
                consentement.langue(),
                consentement.presentation(),
                consentement.brouillon(),
                lienUtilisable ? consentement.jeton() : null);
    }

    static IssueConsentement perdue() {
        return new IssueConsentement(PERDU, "fr", null, null, null);
    }

    String enTexte() {
        return String.join(
                SEPARATEUR,
                reponse,
                langue,
                presentation == null ? ABSENT : presentation.name(),
                brouillon == null ? ABSENT : brouillon.toString(),
                jeton == null ? ABSENT : jeton);
    }

    static IssueConsentement lire(String texte) {
        var parties = texte.split(SEPARATEUR, 5);
        return new IssueConsentement(
                parties[0],
                parties[1],
                parties[2].equals(ABSENT) ? null : Presentation.valueOf(parties[2]),
                parties[3].equals(ABSENT) ? null : UUID.fromString(parties[3]),
                parties[4].equals(ABSENT) ? null : parties[4]);
    }

    @Override
    public String toString() {
        return "IssueConsentement";
    }
}
