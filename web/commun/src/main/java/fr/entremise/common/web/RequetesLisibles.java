package fr.entremise.common.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Comes before the login, which fails on what it cannot read. A parameter without a value leaves the address, as if it
 * had been omitted (RFC 6749 §3.1); a header that is not made of visible ASCII is answered 400 (RFC 9110 §5.5).
 */
public class RequetesLisibles implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deploiement, ServletContext contexte) {
        deploiement.addInitialHandlerChainWrapper(RequetesLisibles::avant);
    }

    private static HttpHandler avant(HttpHandler suite) {
        return echange -> {
            if (!sontLisibles(echange)) {
                echange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
                return;
            }
            echange.setQueryString(sansVides(echange.getQueryString()));
            suite.handleRequest(echange);
        };
    }

    private static boolean sontLisibles(HttpServerExchange echange) {
        return StreamSupport.stream(echange.getRequestHeaders().spliterator(), false)
                .flatMap(valeurs -> valeurs.stream())
                .allMatch(valeur -> valeur.chars().allMatch(signe -> signe == '\t' || (signe >= ' ' && signe < 0x7f)));
    }

    /** The query without its parameters that have no name or no value; the others as they were. */
    static String sansVides(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(RequetesLisibles::aUneValeur)
                .collect(Collectors.joining("&"));
    }

    private static boolean aUneValeur(String parametre) {
        var egal = parametre.indexOf('=');
        return egal > 0 && egal < parametre.length() - 1;
    }
}
