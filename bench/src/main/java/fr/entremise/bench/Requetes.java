package fr.entremise.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests of HTTP/1.1, written out. */
final class Requetes {

    private Requetes() {}

    /** @param entetes whole lines */
    static String get(String autorite, String chemin, String entetes) {
        return "GET " + chemin + " HTTP/1.1\r\nHost: " + autorite + "\r\n" + entetes + "\r\n";
    }

    static String poster(String autorite, String chemin, String entetes, Map<String, String> formulaire) {
        var corps = formulaire(formulaire);
        return "POST " + chemin + " HTTP/1.1\r\nHost: " + autorite
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + corps.length() + "\r\n" + entetes + "\r\n" + corps;
    }

    static String formulaire(Map<String, String> parametres) {
        return parametres.entrySet().stream()
                .map(parametre -> parametre.getKey() + "=" + URLEncoder.encode(parametre.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What stands after the authority. */
    static String chemin(String adresse) {
        var uri = URI.create(adresse);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
