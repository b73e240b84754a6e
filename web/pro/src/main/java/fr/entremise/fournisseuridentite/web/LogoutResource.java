package fr.entremise.fournisseuridentite.web;

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
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The end session endpoint. Source: OpenID Connect RP-Initiated Logout 1.0. */
@Path("logout")
@ApplicationScoped
public class LogoutResource {

    @Inject
    ConsultationFinDeSession finDeSession;

    @GET
    public Response get(@Context HttpServletRequest requete) {
        return partir(Formulaire.requete(requete.getQueryString()), requete);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(InputStream corps, @Context HttpServletRequest requete) throws IOException {
        return partir(Formulaire.corps(corps), requete);
    }

    private Response partir(Map<String, List<String>> demande, HttpServletRequest requete) {
        var ici = URI.create(requete.getContextPath() + "/deconnecte");
        return Response.seeOther(finDeSession.retour(demande).orElse(ici)).build();
    }
}
