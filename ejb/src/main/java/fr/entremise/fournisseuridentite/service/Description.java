package fr.entremise.fournisseuridentite.service;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fr.entremise.common.service.Parametres;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What we say of ourselves as a provider. Source: OpenID Connect Discovery §3. */
@ApplicationScoped
public class Description {

    @Inject
    Parametres parametres;

    public URI issuer() {
        return parametres.adresse("/pro/fi");
    }

    /** The discovery document, in JSON. */
    public String json() {
        var description = new OIDCProviderMetadata(
                new com.nimbusds.oauth2.sdk.id.Issuer(issuer()), List.of(SubjectType.PAIRWISE), point("jwks"));
        description.setAuthorizationEndpointURI(point("authorize"));
        description.setTokenEndpointURI(point("token"));
        description.setUserInfoEndpointURI(point("userinfo"));
        description.setEndSessionEndpointURI(point("logout"));
        description.setResponseTypes(List.of(ResponseType.CODE));
        description.setResponseModes(List.of(ResponseMode.QUERY));
        description.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
        description.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        description.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_POST, ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        description.setIDTokenJWSAlgs(List.of(JWSAlgorithm.ES256));
        description.setACRs(List.of(new ACR(AuthorizationRequest.ACR)));
        description.setScopes(new Scope(Stream.concat(
                        Stream.of("openid", "profile", "birth", "identite_pivot"),
                        Arrays.stream(Claim.values()).map(Claim::nom))
                .toArray(String[]::new)));
        description.setClaimTypes(List.of(ClaimType.NORMAL));
        description.setClaims(Stream.concat(
                        Stream.of(
                                "sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "at_hash", "rep_scope"),
                        Arrays.stream(Claim.values()).map(Claim::nom))
                .toList());
        description.setSupportsClaimsParams(true);
        description.setSupportsRequestParam(false);
        description.setSupportsRequestURIParam(false);
        description.setSupportsAuthorizationResponseIssuerParam(true);
        return description.toJSONObject().toJSONString();
    }

    private URI point(String nom) {
        return URI.create(issuer() + "/" + nom);
    }
}
