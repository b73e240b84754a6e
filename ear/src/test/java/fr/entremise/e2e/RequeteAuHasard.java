package fr.entremise.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Requests that begin as good ones, and are spoilt: the same seed always spoils them the same way. */
final class RequeteAuHasard {

    /** What has broken readers of parameters before, as it goes into a request, already encoded or not encodable. */
    private static final List<String> POISONS = List.of(
            "",
            "+",
            "%20",
            "%00",
            "a%00b",
            "%FF%FE",
            "%C3%28",
            "%C0%AF",
            "%ED%A0%80",
            "%ED%B0%80x",
            "%F4%90%80%80",
            "%",
            "%4",
            "%zz",
            "%u0041",
            "%0d%0aX-Injecte:+1",
            "%0a",
            "%E2%80%AE",
            "%F0%9F%98%80",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "'+or+'1'='1",
            "%24%7Bjndi:ldap://127.0.0.1/a%7D",
            "%23%7B7*7%7D",
            "null",
            "-1",
            "0",
            "NaN",
            "1e999",
            "99999999999999999999999999",
            "2147483648",
            "true",
            "%7B",
            "%7B%7D",
            "%5B%5D",
            "%22",
            "https%3A%2F%2Fevil.example%2F",
            "%2F%2Fevil.example",
            "javascript:alert(1)",
            "e30.e30.",
            "e30.e30.e30",
            "...",
            "none",
            "login+none",
            "openid",
            "code",
            "login");

    private static final List<String> NOMS = List.of(
            "client_id",
            "client_secret",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "prompt",
            "max_age",
            "acr_values",
            "claims",
            "claims_locales",
            "ui_locales",
            "display",
            "login_hint",
            "id_token_hint",
            "request",
            "request_uri",
            "registration",
            "code",
            "grant_type",
            "code_verifier",
            "code_challenge",
            "code_challenge_method",
            "refresh_token",
            "access_token",
            "client_assertion",
            "client_assertion_type",
            "post_logout_redirect_uri",
            "logout_hint",
            "t",
            "u",
            "q",
            "vue",
            "langue",
            "second-facteur",
            "jakarta.faces.ViewState",
            "jakarta.faces.source",
            "jakarta.faces.partial.ajax",
            "jakarta.faces.partial.execute",
            "jakarta.faces.behavior.event",
            "javax.faces.ViewState",
            "k_logout",
            "error",
            "session_state",
            "demarches",
            "sortie",
            "sortie-annuler");

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=inconnu",
            "application/x-www-form-urlencoded;charset=\"",
            "application/json",
            "text/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=xYz",
            "text/plain; charset=",
            "*/*",
            "/",
            "application/",
            ";;;",
            "é");

    private static final List<String> METHODES =
            List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "SEARCH", "get", "GETT", "POST1");

    private static final List<String> ENTETES = List.of(
            "Accept: n'importe;q=zz",
            "Accept: */*;q=-1",
            "Accept: text/html;level=",
            "Accept: application/json",
            "Accept-Language: xx-é;q=99",
            "Accept-Language: fr-;;,*;q=nan",
            "Accept-Encoding: gzip;q=é, br",
            "Accept-Charset: inconnu",
            "Origin: null",
            "Origin: https://evil.example",
            "Referer: %%%",
            "Range: bytes=-1,5-2",
            "If-Modified-Since: hier",
            "If-None-Match: W/\"",
            "Expect: 100-continue",
            "X-Forwarded-For: é, 999.999.999.999",
            "X-Forwarded-Proto: gopher",
            "X-HTTP-Method-Override: DELETE",
            "Cookie: AIDPRO=; AIDPRO=\"; $Version=1",
            "Cookie: jakarta.faces=%%%; OAuth_Token_Request_State=é",
            "Cookie: ;;;=;=",
            "Faces-Request: partial/ajax",
            "Content-Encoding: gzip",
            "Upgrade: h2c",
            "Entremise-Jeton: Bearer x");

    private final SplittableRandom hasard;

    RequeteAuHasard(long graine) {
        hasard = new SplittableRandom(graine);
    }

    /**
     * Where requests go, and what a good one holds.
     *
     * @param parametres each already encoded
     * @param enTetes those that every request keeps, the host first
     */
    record Cible(String methode, String chemin, Map<String, String> parametres, List<String> enTetes) {

        @Override
        public String toString() {
            return methode + " " + chemin;
        }
    }

    /** @param brute what is sent, a character for each byte */
    record Requete(String methode, String brute) {

        byte[] octets() {
            return brute.getBytes(ISO_8859_1);
        }

        /** How a failure names it. */
        @Override
        public String toString() {
            return brute.length() > 2_000 ? brute.substring(0, 2_000) + "…" : brute;
        }
    }

    Requete suivante(Cible cible) {
        var methode = une(12) ? parmi(METHODES) : cible.methode();
        var parametres = new ArrayList<String>();
        cible.parametres().forEach((nom, valeur) -> parametres.add(nom + "=" + valeur));
        for (var fois = hasard.nextInt(1, 4); fois > 0; fois--) {
            gater(parametres);
        }
        var formulaire = String.join("&", parametres);
        var dansLAdresse = !methode.equals("POST") || une(10);
        var chemin =
                cible.chemin() + (une(25) ? parmi(List.of("/", "//", ";a=b", "/..;/", "%2e", "%2F", "/é", "?")) : "");
        if (dansLAdresse && !formulaire.isEmpty()) {
            chemin += (chemin.contains("?") ? "&" : "?") + formulaire;
        }
        var corps = dansLAdresse && !une(10) ? "" : corps(formulaire);
        var entetes = new ArrayList<>(cible.enTetes());
        if (une(60)) {
            entetes.set(0, "Host: " + parmi(List.of("localhost:x", "é", "[::1", "")));
        }
        if (!corps.isEmpty() || methode.equals("POST")) {
            entetes.add("Content-Type: " + (une(8) ? parmi(TYPES) : TYPES.get(0)));
            entetes.add("Content-Length: " + corps.length());
        }
        if (une(5)) {
            entetes.add("Authorization: " + autorisation());
        }
        if (une(4)) {
            entetes.add(parmi(ENTETES));
        }
        return new Requete(
                methode, methode + " " + chemin + " HTTP/1.1\r\n" + String.join("\r\n", entetes) + "\r\n\r\n" + corps);
    }

    private void gater(List<String> parametres) {
        var place = parametres.isEmpty() ? -1 : hasard.nextInt(parametres.size());
        switch (hasard.nextInt(10)) {
            case 0 -> {
                if (place >= 0) {
                    parametres.remove(place);
                }
            }
            case 1 -> {
                if (place >= 0) {
                    parametres.add(parametres.get(place));
                }
            }
            case 2 -> parametres.add(parmi(NOMS) + "=" + valeur());
            case 3 -> parametres.add(valeur() + "=" + valeur());
            case 4 -> parametres.add(une(2) ? parmi(NOMS) : valeur());
            case 5 -> {
                if (place >= 0) {
                    parametres.set(place, parametres.get(place) + valeur());
                }
            }
            case 6 -> {
                if (une(20)) {
                    for (var i = 0; i < 600; i++) {
                        parametres.add("p" + i + "=1");
                    }
                }
            }
            default -> {
                if (place >= 0) {
                    parametres.set(place, parametres.get(place).replaceFirst("=.*", "=") + valeur());
                }
            }
        }
    }

    private String valeur() {
        return switch (hasard.nextInt(12)) {
            case 0 -> parmi(List.of("s", "%C3%A9", "%5B", "A.")).repeat(hasard.nextInt(1, 3_400));
            case 1 -> encoder("{\"id_token\":".repeat(hasard.nextInt(1, 300)));
            case 2 -> encoder("[".repeat(hasard.nextInt(1, 900)) + "]".repeat(hasard.nextInt(1, 900)));
            case 3 -> encoder(claims());
            case 4, 5 -> octetsAuHasard();
            default -> parmi(POISONS);
        };
    }

    private String claims() {
        var feuille = parmi(List.of(
                "null",
                "7",
                "[]",
                "\"x\"",
                "{\"essential\":\"oui\"}",
                "{\"values\":[1,null,{}]}",
                "{\"values\":{}}",
                "{\"value\":[]}",
                "{\"essential\":true,\"values\":[\"\\ud800\"]}",
                "{\"values\":[\"Logement\",\"Logement\"]}",
                "{\"values\":[" + "\"x\",".repeat(300) + "\"x\"]}",
                "{\"essential\":true,\"essential\":false}"));
        var nom = parmi(List.of("rep_scope", "acr", "sub", "auth_time", "", "\\u0000", "rep_scope#fr", "given_name"));
        var cible = parmi(List.of("id_token", "userinfo", "verified_claims", "x", ""));
        return "{\"" + cible + "\":{\"" + nom + "\":" + feuille + "}}";
    }

    private String autorisation() {
        return switch (hasard.nextInt(8)) {
            case 0 -> "Basic";
            case 1 -> "Basic " + parmi(List.of("!!!", "=", "Og==", "YQ", "////", "AAA=", " "));
            case 2 -> "Basic " + base64(octetsAuHasard() + ":" + valeur());
            case 3 -> "Basic " + base64("franceconnect-scripte:" + parmi(POISONS));
            case 4 ->
                "Bearer " + parmi(List.of("", " ", "a b", "é", "e30.e30.", "x".repeat(9_000), "%00", "\"", "a,b"));
            case 5 -> "bearer" + parmi(List.of("", ":", "\t", " ="));
            case 6 -> parmi(List.of("Digest username=\"", "Negotiate", "é", ",", "Basic,Bearer", "DPoP x"));
            default -> "Bearer " + octetsAuHasard();
        };
    }

    private String corps(String formulaire) {
        return switch (hasard.nextInt(12)) {
            case 0 -> "{\"client_id\":\"x\"}";
            case 1 -> "--xYz\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nx\r\n--xYz--\r\n";
            case 2 -> formulaire + "&x=" + "y".repeat(hasard.nextInt(30_000, 60_000));
            case 3 -> formulaire + "\u0000\u00ff\u0080";
            default -> formulaire;
        };
    }

    private String octetsAuHasard() {
        return hasard.ints(hasard.nextInt(1, 24), 0, 256)
                .mapToObj(octet -> "%%%02X".formatted(octet))
                .collect(joining());
    }

    private static String encoder(String texte) {
        return URLEncoder.encode(texte, UTF_8);
    }

    private static String base64(String texte) {
        return Base64.getEncoder().encodeToString(texte.getBytes(ISO_8859_1));
    }

    private boolean une(int sur) {
        return hasard.nextInt(sur) == 0;
    }

    private <T> T parmi(List<T> choix) {
        return choix.get(hasard.nextInt(choix.size()));
    }
}
