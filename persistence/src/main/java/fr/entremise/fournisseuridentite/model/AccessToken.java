package fr.entremise.fournisseuridentite.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an access token opens, once; the token itself is kept nowhere.
 *
 * @param claims what may be told besides {@code sub}
 */
public record AccessToken(String clientId, Set<Claim> claims, Utilisation utilisation, Instant emission) {

    public static final Duration DUREE = Duration.ofSeconds(60);

    public AccessToken {
        claims = Set.copyOf(claims);
    }

    /** The last instant is out. */
    public boolean estPerime(Instant maintenant) {
        return !maintenant.isBefore(emission.plus(DUREE));
    }

    @Override
    public String toString() {
        return "AccessToken";
    }
}
