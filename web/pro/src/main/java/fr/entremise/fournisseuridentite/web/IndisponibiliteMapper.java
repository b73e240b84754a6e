package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.web.Indisponibilite;
import fr.entremise.common.web.PageDeRefus;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets a client come back when the database has no connection to give; a fault of ours is told as everywhere. */
@Provider
public class IndisponibiliteMapper implements ExceptionMapper<EJBException> {

    @Context
    HttpServletRequest requete;

    @Context
    HttpServletResponse reponse;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta REST
    public IndisponibiliteMapper() {}

    @Override
    public Response toResponse(EJBException echec) {
        return Indisponibilite.est(echec) ? Indisponible.reponse(echec) : faute(echec);
    }

    private Response faute(EJBException echec) {
        try {
            PageDeRefus.avouer(echec, requete, reponse);
        } catch (IOException partie) {
            throw new UncheckedIOException(partie);
        }
        return Response.serverError().build();
    }
}
