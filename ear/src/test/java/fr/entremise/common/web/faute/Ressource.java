package fr.entremise.common.web.faute;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** HTTP outside the identity provider. */
@Path("ailleurs")
public class Ressource {

    @GET
    public String lire() {
        return "";
    }
}
