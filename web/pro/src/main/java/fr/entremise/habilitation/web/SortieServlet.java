package fr.entremise.habilitation.web;

import fr.entremise.habilitation.service.PassageProfessionnel;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session here, then at Keycloak; asked for by every page, whatever that page shows. */
@WebServlet("/espace/sortie")
public class SortieServlet extends HttpServlet {

    @Inject
    Sortie sortie;

    @Inject
    JetonDeSession jeton;

    @Inject
    PassageProfessionnel passage;

    @Override
    protected void doPost(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        if (!jeton.est(requete.getParameter("jeton"))) {
            reponse.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        passage.sortir();
        var adresse = sortie.adresse(requete);
        requete.getSession().invalidate();
        reponse.setStatus(HttpServletResponse.SC_SEE_OTHER);
        reponse.setHeader("Location", adresse);
    }
}
