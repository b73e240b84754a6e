package fr.entremise.fournisseuridentite.service;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the browser goes back to the client, with {@code iss}. Source: RFC 6749 §4.1.2, RFC 9207. */
@ApplicationScoped
class ReponseAutorisation {

    @Inject
    Description description;

    URI code(AuthorizationRequest request, String code) {
        return new AuthenticationSuccessResponse(
                        URI.create(request.redirectUri()),
                        new AuthorizationCode(code),
                        null,
                        null,
                        new State(request.state()),
                        null,
                        issuer(),
                        ResponseMode.QUERY)
                .toURI();
    }

    URI refus(AuthorizationRequest request, MotifRefus motif) {
        return refus(request.redirectUri(), request.state(), motif);
    }

    /** @param state absent when the client sent none, or several */
    URI refus(String redirectUri, @Nullable String state, MotifRefus motif) {
        return new AuthenticationErrorResponse(
                        URI.create(redirectUri),
                        new ErrorObject(motif.error(), motif.code()),
                        state == null ? null : new State(state),
                        issuer(),
                        ResponseMode.QUERY)
                .toURI();
    }

    private Issuer issuer() {
        return new Issuer(description.issuer());
    }
}
