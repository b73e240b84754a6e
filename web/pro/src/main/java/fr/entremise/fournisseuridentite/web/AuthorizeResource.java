package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.service.DemandeConnexion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The authorization endpoint. Source: OpenID Connect Core §3.1.2. */
@Path("authorize")
@ApplicationScoped
public class AuthorizeResource {

    @Inject
    DemandeConnexion demandeConnexion;

    @Inject
    Abus abus;

    @GET
    public Response get(@Context HttpServletRequest requete) {
        return ouvrir(requete, Formulaire.requete(requete.getQueryString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@Context HttpServletRequest requete, InputStream corps) throws IOException {
        return ouvrir(requete, Formulaire.corps(corps));
    }

    private Response ouvrir(HttpServletRequest requete, Map<String, List<String>> demande) {
        abus.exigerClient(demande, null);
        var suite = demandeConnexion.ouvrir(demande);
        ConnexionEnAttente.retenir(requete, suite);
        return Response.seeOther(suite).build();
    }
}
