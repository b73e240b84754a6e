package fr.entremise.common.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants pages to be shown: size of text, theme, spacing. Kept in a cookie that lasts as long as the
 * browser is open, so that pages without a session follow it too.
 */
public record Confort(String taille, String theme, String espace) {

    public static final List<String> TAILLES = List.of("100", "125", "150");
    public static final List<String> THEMES = List.of("systeme", "clair", "sombre");
    public static final List<String> ESPACES = List.of("normal", "large");

    static final String COOKIE = "CONFORT";
    private static final Confort ORDINAIRE = new Confort("100", "systeme", "normal");

    public Confort {
        taille = parmi(TAILLES, taille);
        theme = parmi(THEMES, theme);
        espace = parmi(ESPACES, espace);
    }

    static Confort de(HttpServletRequest requete) {
        var cookies = requete.getCookies();
        return cookies == null
                ? ORDINAIRE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .map(cookie -> lire(cookie.getValue()))
                        .orElse(ORDINAIRE);
    }

    static Confort demande(HttpServletRequest requete) {
        return new Confort(parametre(requete, "taille"), parametre(requete, "theme"), parametre(requete, "espace"));
    }

    Cookie cookie(boolean securise) {
        var cookie = new Cookie(COOKIE, String.join("_", taille, theme, espace));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(securise);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    public String getTaille() {
        return taille;
    }

    public String getTheme() {
        return theme;
    }

    public String getEspace() {
        return espace;
    }

    private static Confort lire(String valeur) {
        var parties = (valeur + "__").split("_", -1);
        return new Confort(parties[0], parties[1], parties[2]);
    }

    private static String parametre(HttpServletRequest requete, String nom) {
        var valeur = requete.getParameter(nom);
        return valeur == null ? "" : valeur;
    }

    private static String parmi(List<String> permis, @Nullable String valeur) {
        return valeur != null && permis.contains(valeur) ? valeur : permis.get(0);
    }
}
