package fr.entremise.fournisseuridentite.web;

import static fr.entremise.common.service.FormatJson.JSON;

import fr.entremise.fournisseuridentite.model.AccessToken;
import fr.entremise.fournisseuridentite.service.EmissionJetons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The token endpoint: what is in the address is not read. Source: RFC 6749 §3.2, §5.1. */
@Path("token")
@ApplicationScoped
public class TokenResource {

    @Inject
    EmissionJetons emission;

    @Inject
    Abus abus;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public String post(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String entete, InputStream corps)
            throws IOException {
        var demande = Formulaire.corps(corps);
        abus.exigerClient(demande, entete);
        var jetons = emission.echanger(demande, entete);
        abus.reussir();
        return JSON.createObjectBuilder()
                .add("access_token", jetons.accessToken())
                .add("token_type", "Bearer")
                .add("expires_in", AccessToken.DUREE.toSeconds())
                .add("scope", jetons.scope())
                .add("id_token", jetons.idToken())
                .build()
                .toString();
    }
}
