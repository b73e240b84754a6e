package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for somebody's identity, valid in every respect.
 *
 * @param redirectUri one that the client registered
 * @param state given back as it came
 * @param claims what the client wants to know
 * @param repScope whether the client asked which power is being used
 * @param demarches those that the client takes; all when it does not say
 * @param maxAge how old the login may be; absent when the client does not say
 * @param codeChallenge of PKCE, method S256; absent when the client does not use it
 */
public record AuthorizationRequest(
        String clientId,
        String redirectUri,
        String state,
        String nonce,
        Set<Claim> claims,
        boolean repScope,
        Set<Demarche> demarches,
        @Nullable Duration maxAge,
        @Nullable String codeChallenge) {

    /** The only level of assurance that an aidant can give. */
    public static final String ACR = "eidas1";

    public AuthorizationRequest {
        claims = Set.copyOf(claims);
        demarches = Set.copyOf(demarches);
    }

    /**
     * The earliest second factor that will do, for a request received at {@code reception}: a whole second, as
     * {@code auth_time} is. Source: OpenID Connect Core §2.
     */
    public Instant secondFacteurDepuis(Instant reception, Duration fraicheur) {
        var age = maxAge == null || fraicheur.compareTo(maxAge) < 0 ? fraicheur : maxAge;
        return reception.minus(age).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest";
    }
}
