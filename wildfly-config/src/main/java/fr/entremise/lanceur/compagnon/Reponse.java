package fr.entremise.lanceur.compagnon;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is answered to a browser. */
final class Reponse {

    private static final Pattern TITRE = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);

    private final int statut;
    private final Map<String, String> entetes;
    private final byte[] corps;

    private Reponse(int statut, Map<String, String> entetes, byte[] corps) {
        this.statut = statut;
        this.entetes = entetes;
        this.corps = corps;
    }

    /** The page made from {@code gabarit}; its title is its first heading. */
    static Reponse page(int statut, String gabarit, Map<String, ?> valeurs) {
        var contenu = Gabarit.lire(gabarit).remplir(valeurs);
        var titre = TITRE.matcher(contenu);
        var html = Gabarit.lire("page.html")
                .remplir(Map.of("titre", titre.find() ? titre.group(1) : "", "contenu", contenu));
        return contenu(statut, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Reponse introuvable() {
        return page(404, "introuvable.html", Map.of());
    }

    static Reponse contenu(int statut, String type, byte[] corps) {
        return new Reponse(statut, Map.of("Content-Type", type), corps);
    }

    /** By GET, whatever the method of the request. */
    static Reponse versAdresse(URI adresse) {
        return new Reponse(303, Map.of("Location", adresse.toString()), new byte[0]);
    }

    Reponse avecCookie(String valeur) {
        var complets = new TreeMap<>(entetes);
        complets.put("Set-Cookie", Demande.COOKIE + "=" + valeur + "; Path=/site; HttpOnly; SameSite=Lax");
        return new Reponse(statut, complets, corps);
    }

    /** {@code formulairesVers}: the other origins where a form of ours may lead. */
    void envoyer(HttpExchange echange, String formulairesVers) throws IOException {
        var sortie = echange.getResponseHeaders();
        entetes.forEach(sortie::set);
        sortie.set("Cache-Control", "no-store");
        sortie.set("X-Content-Type-Options", "nosniff");
        sortie.set("Referrer-Policy", "no-referrer");
        sortie.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'self' " + formulairesVers);
        echange.sendResponseHeaders(statut, corps.length == 0 ? -1 : corps.length);
        echange.getResponseBody().write(corps);
    }
}
