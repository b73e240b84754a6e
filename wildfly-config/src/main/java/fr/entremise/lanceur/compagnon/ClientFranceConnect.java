package fr.entremise.lanceur.compagnon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The site as a relying party of FranceConnect: OpenID Connect by the book, with PKCE. */
final class ClientFranceConnect {

    private static final ClientID CLIENT = new ClientID("site-demarche");
    private static final Scope SCOPE = new Scope(
            "openid",
            "given_name",
            "family_name",
            "preferred_username",
            "birthdate",
            "birthplace",
            "birthcountry",
            "gender",
            "email");
    private static final int DELAI_MS = 5_000;

    private final Issuer emetteur;
    private final Secret secret;
    private final URI retour;

    ClientFranceConnect(Issuer emetteur, Secret secret, URI retour) {
        this.emetteur = emetteur;
        this.secret = secret;
        this.retour = retour;
    }

    /** What must be remembered between the departure to FranceConnect and the return. */
    record Tentative(State state, Nonce nonce, CodeVerifier verifier) {

        static Tentative nouvelle() {
            return new Tentative(new State(), new Nonce(), new CodeVerifier());
        }
    }

    /** A person who came back from FranceConnect. */
    record Session(JWT idToken, UserInfo identite) {

        @Override
        public String toString() {
            return "Session";
        }
    }

    URI depart(Tentative tentative) throws GeneralException, IOException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, CLIENT, retour)
                .endpointURI(fournisseur().getAuthorizationEndpointURI())
                .state(tentative.state())
                .nonce(tentative.nonce())
                .codeChallenge(tentative.verifier(), CodeChallengeMethod.S256)
                .acrValues(List.of(new ACR("eidas1")))
                .build()
                .toURI();
    }

    /**
     * The identity that arrived at {@code adresse}; any answer that is not exactly the expected one is refused with its
     * OAuth code.
     */
    Session retour(Tentative tentative, URI adresse) throws GeneralException, IOException {
        var reponse = AuthenticationResponseParser.parse(retour.resolve(adresse));
        if (!tentative.state().equals(reponse.getState())) {
            throw new GeneralException(OAuth2Error.INVALID_REQUEST);
        }
        if (!reponse.indicatesSuccess()) {
            throw new GeneralException(reponse.toErrorResponse().getErrorObject());
        }
        var fournisseur = fournisseur();
        var jetons = jetons(fournisseur, tentative, reponse.toSuccessResponse());
        var session = new Session(jetons.getIDToken(), identite(fournisseur, jetons));
        verifier(fournisseur, tentative, session);
        return session;
    }

    URI fin(Session session, URI ensuite) throws GeneralException, IOException {
        return new LogoutRequest(fournisseur().getEndSessionEndpointURI(), session.idToken(), ensuite, new State())
                .toURI();
    }

    private OIDCTokens jetons(
            OIDCProviderMetadata fournisseur, Tentative tentative, AuthenticationSuccessResponse reponse)
            throws GeneralException, IOException {
        var demande = new TokenRequest.Builder(
                        fournisseur.getTokenEndpointURI(),
                        new ClientSecretPost(CLIENT, secret),
                        new AuthorizationCodeGrant(reponse.getAuthorizationCode(), retour, tentative.verifier()))
                .build();
        var jetons = OIDCTokenResponseParser.parse(demande.toHTTPRequest().send());
        if (!jetons.indicatesSuccess()) {
            throw new GeneralException(jetons.toErrorResponse().getErrorObject());
        }
        return ((OIDCTokenResponse) jetons.toSuccessResponse()).getOIDCTokens();
    }

    private static UserInfo identite(OIDCProviderMetadata fournisseur, OIDCTokens jetons)
            throws GeneralException, IOException {
        var demande = new UserInfoRequest(fournisseur.getUserInfoEndpointURI(), jetons.getAccessToken());
        var reponse = UserInfoResponse.parse(demande.toHTTPRequest().send());
        if (!reponse.indicatesSuccess()) {
            throw new GeneralException(reponse.toErrorResponse().getErrorObject());
        }
        return reponse.toSuccessResponse().getUserInfo();
    }

    private void verifier(OIDCProviderMetadata fournisseur, Tentative tentative, Session session)
            throws GeneralException, IOException {
        try {
            var affirme = new IDTokenValidator(
                            emetteur,
                            CLIENT,
                            JWSAlgorithm.ES256,
                            fournisseur.getJWKSetURI().toURL())
                    .validate(session.idToken(), tentative.nonce());
            if (!affirme.getSubject().equals(session.identite().getSubject())) {
                throw new GeneralException(new ErrorObject("invalid_token"));
            }
        } catch (BadJOSEException | JOSEException e) {
            throw new GeneralException("invalid_token", new ErrorObject("invalid_token"), e);
        }
    }

    private OIDCProviderMetadata fournisseur() throws GeneralException, IOException {
        return OIDCProviderMetadata.resolve(emetteur, DELAI_MS, DELAI_MS);
    }
}
