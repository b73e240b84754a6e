package fr.entremise.fournisseuridentite.web;

import static fr.entremise.common.service.FormatJson.JSON;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.fournisseuridentite.service.DelivranceIdentite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The userinfo endpoint: the token comes in the header {@code Authorization} and nowhere else. Source: OpenID Connect
 * Core §5.3, RFC 6750 §2.1.
 */
@Path("userinfo")
@ApplicationScoped
public class UserinfoResource {

    /** Where WEB-INF/undertow-handlers.conf moves the header, out of sight of the login by Keycloak. */
    private static final String JETON = "Entremise-Jeton";

    private static final String SCHEMA = "bearer ";

    @Inject
    DelivranceIdentite delivrance;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@HeaderParam(JETON) @Nullable String entete) {
        return delivrer(entete);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public String post(@HeaderParam(JETON) @Nullable String entete) {
        return delivrer(entete);
    }

    private String delivrer(@Nullable String entete) {
        if (entete == null || !entete.regionMatches(true, 0, SCHEMA, 0, SCHEMA.length())) {
            throw new ActeRefuse(MotifRefus.JETON_ABSENT);
        }
        var claims = delivrance.delivrer(entete.substring(SCHEMA.length()).strip());
        return JSON.createObjectBuilder(Map.copyOf(claims)).build().toString();
    }
}
