package fr.entremise.habilitation.web;

import fr.entremise.habilitation.service.DemandeSecondFacteur;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where Keycloak sends an aidant back with the answer about a second factor; from here on to the path that our own code
 * had given. A second factor given up goes there too, saying so.
 */
@WebServlet("/second-facteur/retour")
public class RetourSecondFacteurServlet extends HttpServlet {

    @Inject
    DemandeSecondFacteur demande;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var state = requete.getParameter("state");
        var code = requete.getParameter("code");
        var chemin = state == null ? null : code == null ? abandon(state) : demande.recevoir(state, code);
        if (chemin == null) {
            reponse.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        reponse.sendRedirect(chemin);
    }

    private @Nullable String abandon(String state) {
        return demande.abandonner(state)
                .map(chemin -> chemin + "&second-facteur=abandonne")
                .orElse(null);
    }
}
