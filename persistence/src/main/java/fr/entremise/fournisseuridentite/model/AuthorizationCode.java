package fr.entremise.fournisseuridentite.model;

import java.time.Duration;
import java.time.Instant;

/** What an authorization code stands for; the code itself is kept nowhere. */
public record AuthorizationCode(AuthorizationRequest request, Utilisation utilisation, Instant emission) {

    private static final Duration DUREE = Duration.ofSeconds(60);

    /** The last instant is out. */
    public boolean estPerime(Instant maintenant) {
        return !maintenant.isBefore(emission.plus(DUREE));
    }

    @Override
    public String toString() {
        return "AuthorizationCode";
    }
}
