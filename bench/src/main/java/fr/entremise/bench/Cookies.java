package fr.entremise.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one browser for one server; what a path or an age would change does not matter here. */
final class Cookies {

    private final Map<String, String> valeurs = new TreeMap<>();

    void retenir(Reponse reponse) {
        for (var cookie : reponse.entetes("Set-Cookie")) {
            var paire = cookie.split(";", 2)[0].split("=", 2);
            if (paire[1].isEmpty()) {
                valeurs.remove(paire[0]);
            } else {
                valeurs.put(paire[0], paire[1]);
            }
        }
    }

    void oublier() {
        valeurs.clear();
    }

    /** As the line of a request; empty when there are none. */
    String entete() {
        return valeurs.isEmpty()
                ? ""
                : valeurs.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }
}
