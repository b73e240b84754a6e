package fr.entremise.fournisseuridentite.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where an aidant was going when they had to log in first: the login brings them back to the page without its query, so
 * the session keeps the whole address. Of two logins begun before the aidant is there nobody can tell which is which:
 * none is kept, and the page says to begin again.
 */
final class ConnexionEnAttente {

    private static final String ATTRIBUT = ConnexionEnAttente.class.getName();
    private static final String PLUSIEURS = "";

    private ConnexionEnAttente() {}

    static void retenir(HttpServletRequest requete, URI suite) {
        if (requete.getUserPrincipal() == null && suite.getPath().endsWith("/aidant/fi/personne")) {
            var session = requete.getSession();
            var seule = session.getAttribute(ATTRIBUT) == null;
            session.setAttribute(ATTRIBUT, seule ? suite.toString() : PLUSIEURS);
        }
    }

    /** Once. */
    static Optional<URI> reprendre(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUT) instanceof String suite)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUT);
        return suite.equals(PLUSIEURS) ? Optional.empty() : Optional.of(URI.create(suite));
    }
}
