package fr.entremise.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells the browser what a page may do: load from here only, be framed by nobody, say nothing of where one comes from,
 * be kept nowhere.
 */
public class EnTetesSecurite extends HttpFilter {

    private String csp = "";

    @Override
    public void init() {
        csp = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self' "
                + Configuration.origines();
    }

    @Override
    protected void doFilter(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        reponse.setHeader("Content-Security-Policy", csp.strip());
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        reponse.setHeader("X-Frame-Options", "DENY");
        reponse.setHeader("Referrer-Policy", "no-referrer");
        reponse.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        reponse.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        reponse.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (requete.isSecure()) {
            reponse.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        reponse.setHeader("Cache-Control", conservation(requete));
        suite.doFilter(requete, reponse);
    }

    private static String conservation(HttpServletRequest requete) {
        if (!requete.getServletPath().startsWith("/entremise/")) {
            return "no-store";
        }
        return requete.getParameter("v") == null ? "no-cache" : "public, max-age=31536000, immutable";
    }
}
