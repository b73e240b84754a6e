package fr.entremise.habilitation.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.entremise.common.model.ServiceIndisponible;
import fr.entremise.common.service.Parametres;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Our client {@code signature} of Keycloak: the code flow of OpenID Connect Core §3.1, with PKCE. */
@ApplicationScoped
class ClientSignature {

    private static final ClientID CLIENT = new ClientID("signature");
    private static final String NIVEAU = "signature";
    private static final String RETOUR = "/pro/second-facteur/retour";
    private static final int DELAI_MS = 5_000;

    @Inject
    Parametres parametres;

    /** Asks by {@code acr_values} alone: {@code max_age} or {@code prompt} would ask for the password too. */
    URI adresse(State state, Nonce nonce, CodeVerifier verifier) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), CLIENT, parametres.adresse(RETOUR))
                .endpointURI(point("auth"))
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .acrValues(List.of(new ACR(NIVEAU)))
                .build()
                .toURI();
    }

    /** Who entered a factor, and when; empty when Keycloak refuses the code, or says less than we asked for. */
    Optional<FacteurEntre> echanger(String code, CodeVerifier verifier, Nonce nonce) {
        try {
            var requete = new TokenRequest.Builder(
                            point("token"),
                            new ClientSecretBasic(CLIENT, new Secret(parametres.secretSignature())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), parametres.adresse(RETOUR), verifier))
                    .build()
                    .toHTTPRequest();
            requete.setConnectTimeout(DELAI_MS);
            requete.setReadTimeout(DELAI_MS);
            return OIDCTokenResponseParser.parse(requete.send()) instanceof OIDCTokenResponse reponse
                    ? valider(reponse.getOIDCTokens().getIDToken(), nonce)
                    : Optional.empty();
        } catch (IOException | ParseException injoignable) {
            throw new ServiceIndisponible("Keycloak", injoignable);
        }
    }

    private Optional<FacteurEntre> valider(JWT idToken, Nonce nonce) {
        try {
            var claims = new IDTokenValidator(
                            new Issuer(parametres.realmProfessionnels()),
                            CLIENT,
                            JWSAlgorithm.RS256,
                            point("certs").toURL())
                    .validate(idToken, nonce);
            return claims.getACR() != null
                            && NIVEAU.equals(claims.getACR().getValue())
                            && claims.getAuthenticationTime() != null
                    ? Optional.of(new FacteurEntre(
                            claims.getSubject().getValue(),
                            claims.getAuthenticationTime().toInstant()))
                    : Optional.empty();
        } catch (BadJOSEException invalide) {
            return Optional.empty();
        } catch (JOSEException | MalformedURLException injoignable) {
            throw new ServiceIndisponible("Keycloak", injoignable);
        }
    }

    private URI point(String nom) {
        return URI.create(parametres.realmProfessionnels() + "/protocol/openid-connect/" + nom);
    }

    record FacteurEntre(String sub, Instant authentification) {}
}
