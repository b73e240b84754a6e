package fr.entremise.usager.model;

import java.time.Instant;

/**
 * Who FranceConnect says is in front of the screen; only {@code Authentifications} makes one.
 *
 * @param sub the {@code sub} of FranceConnect for our organisation
 * @param authentification when FranceConnect authenticated them, which may be before our own request
 * @param acr the level it answered
 */
public record UsagerAuthentifie(String sub, Instant authentification, String acr, IdentitePivot identite) {

    @Override
    public String toString() {
        return "UsagerAuthentifie";
    }
}
