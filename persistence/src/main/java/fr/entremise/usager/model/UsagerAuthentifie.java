package fr.entremise.usager.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Who FranceConnect says is in front of the screen; only {@code Authentifications} makes one.
 *
 * @param sub the {@code sub} of FranceConnect for our organisation
 * @param authentification when FranceConnect authenticated them, which may be before our own request
 * @param acr the level it answered
 */
public record UsagerAuthentifie(String sub, Instant authentification, String acr, IdentitePivot identite) {

    /** The levels of assurance of the regulation, each of which will do. Source: (EU) 910/2014, article 8. */
    private static final Set<String> NIVEAUX = Set.of("eidas1", "eidas2", "eidas3");

    public boolean aUnNiveau() {
        return NIVEAUX.contains(acr);
    }

    /** Whether FranceConnect knew them before {@code depart}, to the second as it counts: it may be somebody else. */
    public boolean estDAvant(Instant depart) {
        return authentification.isBefore(depart.truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String toString() {
        return "UsagerAuthentifie";
    }
}
