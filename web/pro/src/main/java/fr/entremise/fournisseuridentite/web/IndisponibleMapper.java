package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.model.ServiceIndisponible;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** What is out of reach for a moment: nothing was given, and the same request may be sent again. */
@Provider
public class IndisponibleMapper implements ExceptionMapper<ServiceIndisponible> {

    private static final Logger LOG = Logger.getLogger(IndisponibleMapper.class);
    private static final int SECONDES = 2;

    @Override
    public Response toResponse(ServiceIndisponible panne) {
        LOG.warnf("%s does not answer (%s)", panne.service(), String.valueOf(panne.getCause()));
        return Response.status(Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDES)
                .build();
    }
}
