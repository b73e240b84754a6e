package fr.entremise.fournisseuridentite.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a client goes when it ends its own session. Ours ended when the identity left, and the aidant stays logged in
 * for the next person: nobody else's session can end here.
 *
 * <p>Source: OpenID Connect RP-Initiated Logout 1.0 §2 and §3.
 */
@Stateless
@PermitAll
public class ConsultationFinDeSession {

    @Inject
    ClientsOidc clients;

    @Inject
    ClesSignature cles;

    @Inject
    Description description;

    /**
     * The address that the client registered, with its {@code state}; empty unless it shows an ID token of ours and
     * registered the address character for character: the browser then stays here.
     *
     * @param demande each parameter with its values, none of them empty
     */
    public Optional<URI> retour(Map<String, List<String>> demande) {
        if (demande.values().stream().anyMatch(valeurs -> valeurs.size() > 1)) {
            return Optional.empty();
        }
        return valeur(demande, "post_logout_redirect_uri")
                .filter(uri -> estDuClient(demande, uri))
                .map(uri -> URI.create(uri + suite(demande, uri)));
    }

    private boolean estDuClient(Map<String, List<String>> demande, String uri) {
        var annonce = valeur(demande, "client_id");
        return valeur(demande, "id_token_hint")
                .flatMap(cles::lire)
                .filter(claims -> description.issuer().toString().equals(claims.getIssuer()))
                .map(JWTClaimsSet::getAudience)
                .filter(aud -> aud.size() == 1)
                .map(aud -> aud.get(0))
                .filter(client -> annonce.isEmpty() || annonce.get().equals(client))
                .flatMap(clients::trouver)
                .filter(client -> client.revientDeDeconnexionA(uri))
                .isPresent();
    }

    private static String suite(Map<String, List<String>> demande, String uri) {
        return valeur(demande, "state")
                .map(state -> (uri.contains("?") ? "&" : "?") + "state=" + URLEncoder.encode(state, UTF_8))
                .orElse("");
    }

    private static Optional<String> valeur(Map<String, List<String>> demande, String nom) {
        return demande.getOrDefault(nom, List.of()).stream().findFirst();
    }
}
