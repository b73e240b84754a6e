package fr.entremise.common.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a form that bears no token of a page that we gave: Faces would take it for a first visit. A wrong token, or
 * one of another session, is refused by Faces.
 */
public class JetonDeFormulaire extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        if (requete.getMethod().equals("POST") && requete.getParameter(ResponseStateManager.VIEW_STATE_PARAM) == null) {
            Incidents.expirer(requete, reponse);
            return;
        }
        suite.doFilter(requete, reponse);
    }
}
