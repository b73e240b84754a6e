package fr.entremise.fournisseuridentite.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Stops an address that fails too often before its request is read. */
@Provider
@ApplicationScoped
public class LimiteAdresses implements ContainerRequestFilter {

    private static final Set<String> POINTS = Set.of("/authorize", "/token", "/userinfo");

    @Inject
    Abus abus;

    @Override
    public void filter(ContainerRequestContext requete) {
        if (POINTS.contains(requete.getUriInfo().getPath())) {
            abus.exigerAdresse();
        }
    }
}
