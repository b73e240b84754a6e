package fr.entremise.fournisseuridentite.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization code stands for; the code itself is kept nowhere.
 *
 * @param jeton hash of the access token that was issued for it; absent as long as the code was not presented
 */
public record AuthorizationCode(
        AuthorizationRequest request,
        Utilisation utilisation,
        Instant emission,
        @Nullable String jeton) {

    private static final Duration DUREE = Duration.ofSeconds(60);

    public AuthorizationCode utiliserPour(String empreinteDuJeton) {
        return new AuthorizationCode(request, utilisation, emission, empreinteDuJeton);
    }

    /** The last instant is out. */
    public boolean estPerime(Instant maintenant) {
        return !maintenant.isBefore(emission.plus(DUREE));
    }

    @Override
    public String toString() {
        return "AuthorizationCode";
    }
}
