package fr.entremise.common.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Shows the page of an address that ends with a secret: with the initial parameter {@code page} set to
 * {@code /verifier}, {@code /verifier/abc} is that page with the view parameter {@code jeton} set to {@code abc}.
 */
public class AdresseAvecJeton extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws ServletException, IOException {
        var suite = requete.getPathInfo();
        if (suite == null || suite.length() < 2 || suite.indexOf('/', 1) > 0) {
            reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var jeton = URLEncoder.encode(suite.substring(1), StandardCharsets.UTF_8);
        requete.getRequestDispatcher(getInitParameter("page") + "?jeton=" + jeton)
                .forward(requete, reponse);
    }
}
