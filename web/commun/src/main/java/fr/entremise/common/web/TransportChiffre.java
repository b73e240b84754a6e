package fr.entremise.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses what came in clear to an installation whose public address is https: secrets and codes sent that way were
 * read on the road already, and a redirection would teach the client to send them so again.
 */
public class TransportChiffre extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        if (Configuration.exigeTls() && !requete.isSecure()) {
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        suite.doFilter(requete, reponse);
    }
}
