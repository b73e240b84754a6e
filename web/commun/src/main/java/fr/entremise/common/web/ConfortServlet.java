package fr.entremise.common.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps the comfort settings, then leads back to the page. It needs no protection against forged requests: nothing but
 * the look of this browser changes.
 */
public class ConfortServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest requete, HttpServletResponse reponse) {
        reponse.addCookie(Confort.demande(requete).cookie(requete.isSecure()));
        var retour = requete.getParameter("retour");
        reponse.setStatus(HttpServletResponse.SC_SEE_OTHER);
        reponse.setHeader(
                "Location", retour != null && Adresses.estLocale(retour) ? retour : requete.getContextPath() + "/");
    }
}
