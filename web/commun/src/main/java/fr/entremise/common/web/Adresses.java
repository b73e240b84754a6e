package fr.entremise.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Addresses within this server. */
final class Adresses {

    private Adresses() {}

    /** The page asked for, also when an error page, or the page that an address leads to, is shown in its place. */
    static String ici(HttpServletRequest requete) {
        if (requete.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String demandee) {
            var question = requete.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
            return question == null ? demandee : demandee + "?" + question;
        }
        var erreur = requete.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var chemin = erreur == null ? requete.getRequestURI() : erreur.toString();
        var question = requete.getQueryString();
        return question == null ? chemin : chemin + "?" + question;
    }

    /** Whether {@code adresse} stays on this server, however a browser reads it. */
    static boolean estLocale(String adresse) {
        return adresse.startsWith("/")
                && !adresse.startsWith("//")
                && adresse.indexOf('\\') < 0
                && adresse.chars().noneMatch(Character::isISOControl);
    }
}
