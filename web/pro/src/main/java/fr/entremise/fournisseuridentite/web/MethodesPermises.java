package fr.entremise.fournisseuridentite.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Nothing but GET and POST: a HEAD would open a login, and no page of another origin may ask what we answer. */
@Provider
@PreMatching
public class MethodesPermises implements ContainerRequestFilter {

    private static final Set<String> METHODES = Set.of(HttpMethod.GET, HttpMethod.POST);

    @Override
    public void filter(ContainerRequestContext requete) {
        if (!METHODES.contains(requete.getMethod())) {
            requete.abortWith(Response.status(Response.Status.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, "GET, POST")
                    .build());
        }
    }
}
