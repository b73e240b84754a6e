package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.service.Parametres;
import fr.entremise.fournisseuridentite.service.ConsultationFinDeSession;
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

/** The end session endpoint. Source: OpenID Connect RP-Initiated Logout 1.0. */
@Path("logout")
@ApplicationScoped
public class LogoutResource {

    @Inject
    ConsultationFinDeSession finDeSession;

    @Inject
    Parametres parametres;

    @GET
    public Response get(@Context HttpServletRequest requete) {
        return partir(Formulaire.requete(requete.getQueryString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(InputStream corps) throws IOException {
        return partir(Formulaire.corps(corps));
    }

    private Response partir(Map<String, List<String>> demande) {
        var ici = parametres.adresse("/pro/deconnecte");
        return Response.seeOther(finDeSession.retour(demande).orElse(ici)).build();
    }
}
