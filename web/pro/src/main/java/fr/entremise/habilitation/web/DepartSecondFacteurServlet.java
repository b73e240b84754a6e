package fr.entremise.habilitation.web;

import fr.entremise.habilitation.service.DemandeSecondFacteur;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends an aidant to enter a second factor before an identity is given to a site: {@code objet=fi:} and the id of the
 * transaction under way. Nothing else may be asked for here, and the way back is ours: the browser decides neither.
 */
@WebServlet("/second-facteur/depart")
public class DepartSecondFacteurServlet extends HttpServlet {

    private static final Pattern OBJET = Pattern.compile("fi:(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    @Inject
    DemandeSecondFacteur demande;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        doPost(requete, reponse);
    }

    @Override
    protected void doPost(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var objet = requete.getParameter("objet");
        Matcher forme = OBJET.matcher(objet == null ? "" : objet);
        if (!forme.matches()) {
            reponse.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        reponse.sendRedirect(demande.demander(objet, "/pro/aidant/fi/personne?t=" + forme.group(1))
                .toString());
    }
}
