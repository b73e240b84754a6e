package fr.entremise.lanceur.compagnon;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a browser asks.
 *
 * @param cookie the value of ours
 */
record Demande(String methode, URI adresse, Optional<String> cookie) {

    static final String COOKIE = "DEMARCHE";

    static Demande de(HttpExchange echange) {
        var cookie = echange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(ligne -> Arrays.stream(ligne.split(";")))
                .map(String::strip)
                .filter(un -> un.startsWith(COOKIE + "="))
                .map(un -> un.substring(COOKIE.length() + 1))
                .findFirst();
        return new Demande(echange.getRequestMethod(), echange.getRequestURI(), cookie);
    }

    String chemin() {
        return adresse.getPath();
    }
}
