package fr.entremise.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** FranceConnect as our identity provider sees it: what it sends, byte for byte, and what it waits for. */
final class FranceConnectScripte {

    static final String RETOUR = "https://fc.example/api/v2/oidc-callback";
    static final String RETOUR_DECONNEXION = "https://fc.example/api/v2/client/logout-callback";
    static final String SECRET = "un-secret-de-trente-deux-signes-au-moins";

    /** FranceConnect gives up after as long. */
    private static final Duration DELAI = Duration.ofSeconds(6);

    private static final SecureRandom HASARD = new SecureRandom();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final String fi = System.getProperty("entremise.url") + "/pro/fi";
    private final String clientId;

    FranceConnectScripte(String clientId) {
        this.clientId = clientId;
    }

    String issuer() {
        return fi;
    }

    static String alea() {
        var octets = new byte[32];
        HASARD.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** The parameters of an authorization request, to be changed by the test. */
    Map<String, String> demande() {
        var demande = new LinkedHashMap<String, String>();
        demande.put("client_id", clientId);
        demande.put("scope", "openid profile email birth");
        demande.put("response_type", "code");
        demande.put("redirect_uri", RETOUR);
        demande.put("acr_values", "eidas1");
        demande.put("nonce", alea());
        demande.put("state", alea());
        demande.put("prompt", "login");
        demande.put("claims", "{\"id_token\":{\"rep_scope\":{\"essential\":true,\"values\":[]}}}");
        return demande;
    }

    HttpResponse<String> authorize(Map<String, String> demande) throws IOException, InterruptedException {
        return get("/authorize?" + formulaire(demande));
    }

    Map<String, String> echange(String code) {
        return new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", RETOUR,
                "client_id", clientId,
                "client_secret", SECRET));
    }

    HttpResponse<String> token(Map<String, String> echange) throws IOException, InterruptedException {
        return poster("/token", "application/x-www-form-urlencoded", formulaire(echange));
    }

    HttpResponse<String> userinfo(String jeton) throws IOException, InterruptedException {
        return envoyer(
                requete("/userinfo").header("Authorization", "Bearer " + jeton).GET());
    }

    HttpResponse<String> get(String chemin) throws IOException, InterruptedException {
        return envoyer(requete(chemin).GET());
    }

    HttpResponse<String> methode(String methode, String chemin) throws IOException, InterruptedException {
        return envoyer(requete(chemin).method(methode, BodyPublishers.noBody()));
    }

    HttpResponse<String> poster(String chemin, String type, String corps, String... entetes)
            throws IOException, InterruptedException {
        var requete = requete(chemin).header("Content-Type", type).POST(BodyPublishers.ofString(corps));
        return envoyer(entetes.length == 0 ? requete : requete.headers(entetes));
    }

    private HttpRequest.Builder requete(String chemin) {
        return HttpRequest.newBuilder(URI.create(fi + chemin)).timeout(DELAI);
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder requete) throws IOException, InterruptedException {
        return http.send(requete.build(), BodyHandlers.ofString(UTF_8));
    }

    static String formulaire(Map<String, String> parametres) {
        return parametres.entrySet().stream()
                .map(entree -> entree.getKey() + "=" + URLEncoder.encode(entree.getValue(), UTF_8))
                .collect(joining("&"));
    }

    /** The parameters of the address to which the answer sends the browser. */
    static Map<String, String> parametres(URI adresse) {
        var parametres = new HashMap<String, String>();
        Arrays.stream(adresse.getRawQuery().split("&", -1)).forEach(paire -> {
            var egal = paire.indexOf('=');
            parametres.put(paire.substring(0, egal), URLDecoder.decode(paire.substring(egal + 1), UTF_8));
        });
        return parametres;
    }

    static String parametre(URI adresse, String nom) {
        return Objects.requireNonNull(parametres(adresse).get(nom), nom);
    }

    static URI direction(HttpResponse<String> reponse) {
        return URI.create(reponse.headers().firstValue("Location").orElseThrow());
    }

    static JsonObject json(HttpResponse<String> reponse) {
        try (var lecture = Json.createReader(new StringReader(reponse.body()))) {
            return lecture.readObject();
        }
    }
}
