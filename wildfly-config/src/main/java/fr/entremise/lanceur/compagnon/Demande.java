package fr.entremise.lanceur.compagnon;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a browser asks.
 *
 * @param cookie the value of ours
 * @param flux what was sent
 */
record Demande(String methode, URI adresse, Optional<String> cookie, InputStream flux) {

    static final String COOKIE = "DEMARCHE";

    static Demande de(HttpExchange echange) {
        var cookie = echange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(ligne -> Arrays.stream(ligne.split(";")))
                .map(String::strip)
                .filter(un -> un.startsWith(COOKIE + "="))
                .map(un -> un.substring(COOKIE.length() + 1))
                .findFirst();
        return new Demande(echange.getRequestMethod(), echange.getRequestURI(), cookie, echange.getRequestBody());
    }

    /** What was sent, cut after {@code auPlus} bytes. */
    byte[] corps(int auPlus) throws IOException {
        return flux.readNBytes(auPlus);
    }

    String chemin() {
        return adresse.getPath();
    }
}
