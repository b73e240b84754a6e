package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.service.PoseDeCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Where the benchmark asks for codes; never shipped. */
@Path("banc")
@ApplicationScoped
public class PoseDeCodesResource {

    @Inject
    PoseDeCodes pose;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String get(
            @QueryParam("client") String client,
            @QueryParam("retour") String retour,
            @QueryParam("aidant") UUID aidant,
            @QueryParam("nombre") int nombre) {
        return String.join("\n", pose.poser(client, retour, aidant, nombre));
    }
}
