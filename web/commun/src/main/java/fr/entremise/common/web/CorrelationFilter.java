package fr.entremise.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.jboss.logging.MDC;

/**
 * Numbers each request: the number is in every line of the log, in the answer's headers and on the error pages. It is
 * always ours, never one that a client sends.
 */
public class CorrelationFilter extends HttpFilter {

    private static final String CORRELATION = "correlation";
    private static final String ATTRIBUT = "entremise.correlation";
    private static final SecureRandom HASARD = new SecureRandom();
    /** No letter that is mistaken for a digit when it is read out. */
    private static final String SIGNES = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    @Override
    protected void doFilter(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        if (MDC.get(CORRELATION) != null) {
            suite.doFilter(requete, reponse); // the error page of a request that is numbered already
            return;
        }
        var reference = reference(requete);
        reponse.setHeader("X-Correlation-Id", reference);
        MDC.put(CORRELATION, reference);
        try {
            suite.doFilter(requete, reponse);
        } catch (IOException | ServletException | RuntimeException e) {
            Incidents.traiter(e, requete, reponse);
        } finally {
            MDC.remove(CORRELATION);
        }
    }

    static String reference(HttpServletRequest requete) {
        if (requete.getAttribute(ATTRIBUT) instanceof String connue) {
            return connue;
        }
        var reference = nouvelle();
        requete.setAttribute(ATTRIBUT, reference);
        return reference;
    }

    /** Twelve signs in three groups, as {@code K7QF-2M9X-TB4H}. */
    private static String nouvelle() {
        var signes = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                signes.append('-');
            }
            signes.append(SIGNES.charAt(HASARD.nextInt(SIGNES.length())));
        }
        return signes.toString();
    }
}
