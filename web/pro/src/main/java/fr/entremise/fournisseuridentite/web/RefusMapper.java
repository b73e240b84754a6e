package fr.entremise.fournisseuridentite.web;

import static fr.entremise.common.service.FormatJson.JSON;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.web.PageDeRefus;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one place where a refusal becomes what its reader expects: a page for a person, OAuth for a client. Source: RFC
 * 6749 §5.2, RFC 6750 §3.
 */
@Provider
@ApplicationScoped
public class RefusMapper implements ExceptionMapper<ActeRefuse> {

    private static final String PORTEUR = "Bearer realm=\"entremise\"";

    @Inject
    Abus abus;

    @Context
    UriInfo adresse;

    @Context
    HttpHeaders entetes;

    @Context
    HttpServletRequest requete;

    @Context
    HttpServletResponse reponse;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta REST
    public RefusMapper() {}

    @Override
    public Response toResponse(ActeRefuse refus) {
        var motif = (MotifRefus) refus.motif();
        abus.echouer(motif);
        if (motif == MotifRefus.TROP_DE_DEMANDES) {
            reponse.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(abus.attente().toSeconds()));
        }
        return switch (adresse.getPath()) {
            case "/token" -> pourClient(motif);
            case "/userinfo" -> pourPorteur(motif);
            default -> pourPersonne(motif);
        };
    }

    private Response pourClient(MotifRefus motif) {
        if (motif != MotifRefus.CLIENT_NON_AUTHENTIFIE) {
            return json(statut(motif, Status.BAD_REQUEST), motif).build();
        }
        var refus = json(Status.UNAUTHORIZED, motif);
        return entetes.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? refus.build()
                : refus.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"entremise\"")
                        .build();
    }

    private static Response pourPorteur(MotifRefus motif) {
        if (motif == MotifRefus.TROP_DE_DEMANDES) {
            return json(Status.TOO_MANY_REQUESTS, motif).build();
        }
        var defi = motif == MotifRefus.JETON_ABSENT
                ? PORTEUR
                : PORTEUR + ", error=\"%s\", error_description=\"%s\"".formatted(motif.error(), motif.code());
        return json(Status.UNAUTHORIZED, motif)
                .header(HttpHeaders.WWW_AUTHENTICATE, defi)
                .build();
    }

    private Response pourPersonne(MotifRefus motif) {
        var statut = statut(motif, Status.BAD_REQUEST);
        try {
            PageDeRefus.montrer(motif, statut.getStatusCode(), requete, reponse);
        } catch (IOException partie) {
            throw new UncheckedIOException(partie);
        }
        return Response.status(statut).build();
    }

    private static Status statut(MotifRefus motif, Status sinon) {
        return motif == MotifRefus.TROP_DE_DEMANDES ? Status.TOO_MANY_REQUESTS : sinon;
    }

    private static Response.ResponseBuilder json(Status statut, MotifRefus motif) {
        return Response.status(statut)
                .type(MediaType.APPLICATION_JSON)
                .entity(JSON.createObjectBuilder()
                        .add("error", motif.error())
                        .add("error_description", motif.code())
                        .build()
                        .toString());
    }
}
