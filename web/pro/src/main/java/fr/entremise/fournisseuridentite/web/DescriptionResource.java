package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.service.ClesSignature;
import fr.entremise.fournisseuridentite.service.Description;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What anybody may know of us, and keep ten minutes. */
@Path("")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {

    private static final String DIX_MINUTES = "public, max-age=600";

    @Inject
    Description description;

    @Inject
    ClesSignature cles;

    @GET
    @Path(".well-known/openid-configuration")
    public String configuration(@Context HttpServletResponse reponse) {
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, DIX_MINUTES);
        return description.json();
    }

    @GET
    @Path("jwks")
    public String jwks(@Context HttpServletResponse reponse) {
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, DIX_MINUTES);
        return cles.publiques();
    }
}
