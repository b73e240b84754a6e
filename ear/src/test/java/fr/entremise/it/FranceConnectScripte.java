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
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * FranceConnect as our identity provider sees it: what it sends, byte for byte, and what it waits for. What it then
 * makes of our answers is in {@link ExigencesFranceConnect}.
 */
public final class FranceConnectScripte {

    public static final String RETOUR = "https://fc.example/api/v2/oidc-callback";
    public static final String RETOUR_DECONNEXION = "https://fc.example/api/v2/client/logout-callback";
    public static final String SECRET = "un-secret-de-trente-deux-signes-au-moins";
    public static final String FORMULAIRE = "application/x-www-form-urlencoded";

    /** FranceConnect gives up after as long. */
    private static final Duration DELAI = Duration.ofSeconds(6);

    private static final SecureRandom HASARD = new SecureRandom();

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final String fi;
    private final String clientId;

    /** @param application its public address */
    public FranceConnectScripte(String application, String clientId) {
        this.fi = application + "/pro/fi";
        this.clientId = clientId;
    }

    public String clientId() {
        return clientId;
    }

    public String issuer() {
        return fi;
    }

    /** 64 hexadecimal digits, as FranceConnect draws states and nonces. */
    public static String alea() {
        var octets = new byte[32];
        HASARD.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** The parameters of an authorization request, to be changed by the test. */
    public Map<String, String> demande() {
        var demande = new LinkedHashMap<String, String>();
        demande.put("client_id", clientId);
        demande.put("scope", "openid profile email birth");
        demande.put("response_type", "code");
        demande.put("redirect_uri", RETOUR);
        demande.put("acr_values", "eidas1");
        demande.put("nonce", alea());
        demande.put("state", alea());
        demande.put("prompt", "login");
        demande.put("claims", repScope());
        return demande;
    }

    public Map<String, String> demandeAvec(String... nomsEtValeurs) {
        var demande = demande();
        for (var i = 0; i < nomsEtValeurs.length; i += 2) {
            demande.put(nomsEtValeurs[i], nomsEtValeurs[i + 1]);
        }
        return demande;
    }

    public Map<String, String> demandeSans(String nom) {
        var demande = demande();
        demande.remove(nom);
        return demande;
    }

    /** What the handler of aidants at FranceConnect puts into {@code claims}; no value takes every theme. */
    public static String repScope(String... valeurs) {
        var liste = Json.createArrayBuilder();
        Arrays.stream(valeurs).forEach(liste::add);
        return Json.createObjectBuilder()
                .add(
                        "id_token",
                        Json.createObjectBuilder()
                                .add(
                                        "rep_scope",
                                        Json.createObjectBuilder()
                                                .add("essential", true)
                                                .add("values", liste)))
                .build()
                .toString();
    }

    public HttpResponse<String> authorize(Map<String, String> demande) throws IOException, InterruptedException {
        return get("/authorize?" + formulaire(demande));
    }

    /** The parameters of a token request, to be changed by the test. */
    public Map<String, String> echange(String code) {
        return new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", RETOUR,
                "client_id", clientId,
                "client_secret", SECRET));
    }

    public HttpResponse<String> token(Map<String, String> echange) throws IOException, InterruptedException {
        return poster("/token", FORMULAIRE, formulaire(echange));
    }

    public HttpResponse<String> userinfo(String jeton) throws IOException, InterruptedException {
        return envoyer(
                requete("/userinfo").header("Authorization", "Bearer " + jeton).GET());
    }

    public HttpResponse<String> get(String chemin, String... entetes) throws IOException, InterruptedException {
        var requete = requete(chemin).GET();
        return envoyer(entetes.length == 0 ? requete : requete.headers(entetes));
    }

    public HttpResponse<String> methode(String methode, String chemin) throws IOException, InterruptedException {
        return envoyer(requete(chemin).method(methode, BodyPublishers.noBody()));
    }

    public HttpResponse<String> poster(String chemin, String type, String corps, String... entetes)
            throws IOException, InterruptedException {
        var requete = requete(chemin).header("Content-Type", type).POST(BodyPublishers.ofString(corps));
        return envoyer(entetes.length == 0 ? requete : requete.headers(entetes));
    }

    /** The header {@code Authorization} of a client that proves itself that way. */
    public String basic(String secret) {
        var identifiants = URLEncoder.encode(clientId, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(identifiants.getBytes(UTF_8));
    }

    private HttpRequest.Builder requete(String chemin) {
        return HttpRequest.newBuilder(URI.create(fi + chemin)).timeout(DELAI);
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder requete) throws IOException, InterruptedException {
        return http.send(requete.build(), BodyHandlers.ofString(UTF_8));
    }

    public static String formulaire(Map<String, String> parametres) {
        return parametres.entrySet().stream()
                .map(entree -> entree.getKey() + "=" + URLEncoder.encode(entree.getValue(), UTF_8))
                .collect(joining("&"));
    }

    /** The parameters of the address to which the answer sends the browser. */
    public static Map<String, String> parametres(URI adresse) {
        var parametres = new HashMap<String, String>();
        Arrays.stream(adresse.getRawQuery().split("&", -1)).forEach(paire -> {
            var egal = paire.indexOf('=');
            parametres.put(paire.substring(0, egal), URLDecoder.decode(paire.substring(egal + 1), UTF_8));
        });
        return parametres;
    }

    public static String parametre(URI adresse, String nom) {
        return Objects.requireNonNull(parametres(adresse).get(nom), nom);
    }

    public static URI direction(HttpResponse<String> reponse) {
        return URI.create(reponse.headers().firstValue("Location").orElseThrow());
    }

    public static JsonObject json(HttpResponse<String> reponse) {
        return json(reponse.body());
    }

    public static JsonObject json(String texte) {
        try (var lecture = Json.createReader(new StringReader(texte))) {
            return lecture.readObject();
        }
    }
}
