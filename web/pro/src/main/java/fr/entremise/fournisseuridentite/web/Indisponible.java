package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.web.Indisponibilite;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The answer to a client when something is out of reach for a moment: nothing was given, and it may come back. */
final class Indisponible {

    private Indisponible() {}

    static Response reponse(Throwable echec) {
        Indisponibilite.consigner(echec);
        return Response.status(Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Indisponibilite.REVENIR_APRES)
                .type(MediaType.APPLICATION_JSON)
                .entity(DelestageFournisseur.CORPS)
                .build();
    }
}
