package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.model.ServiceIndisponible;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Lets a client come back when the memory of codes and tokens does not answer. */
@Provider
public class IndisponibleMapper implements ExceptionMapper<ServiceIndisponible> {

    @Override
    public Response toResponse(ServiceIndisponible panne) {
        return Indisponible.reponse(panne);
    }
}
