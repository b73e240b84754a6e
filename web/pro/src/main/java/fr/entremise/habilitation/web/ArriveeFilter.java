package fr.entremise.habilitation.web;

import fr.entremise.habilitation.service.PassageProfessionnel;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says, at the first page of a session, that its professional came in. */
@WebFilter({"/espace/*", "/aidant/*", "/referent/*", "/departement/*", "/admin/*", "/dpo/*"})
public class ArriveeFilter extends HttpFilter {

    private static final String ENTRE = ArriveeFilter.class.getName();

    @Inject
    PassageProfessionnel passage;

    @Override
    protected void doFilter(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws IOException, ServletException {
        var principal = requete.getUserPrincipal();
        if (principal != null) {
            var session = requete.getSession();
            if (!principal.getName().equals(session.getAttribute(ENTRE))) {
                passage.entrer();
                session.setAttribute(ENTRE, principal.getName());
            }
        }
        suite.doFilter(requete, reponse);
    }
}
