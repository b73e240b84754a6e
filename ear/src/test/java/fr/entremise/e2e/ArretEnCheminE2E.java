package fr.entremise.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.service.Cles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Parametres;
import fr.entremise.it.ServeursDeTest;
import fr.entremise.lanceur.Secret;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mandat stopped while FranceConnect is asking: the identity does not leave. */
class ArretEnCheminE2E {

    private static final String CLIENT = "franceconnect-essai";
    private static final String SECRET = "un-secret-d-essai-de-plus-de-trente-deux-caracteres";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Navigateur navigateur;

    @BeforeAll
    static void ouvrir() throws SQLException {
        navigateur = new Navigateur();
        enregistrerClient();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @Test
    void un_mandat_arrete_entre_le_jeton_et_l_identite_ne_donne_plus_l_identite() throws Exception {
        try (var bureau = navigateur.poste()) {
            bureau.aller(Navigateur.application("/pro/"))
                    .seConnecte("karim.referent")
                    .voit("À faire");
            bureau.aller(autorisation()).voit("Pour qui faites-vous cette démarche ?");
            bureau.lien("Anne-Laure").voit("Quelle démarche ?");
            bureau.bouton("Santé");
            bureau.page().waitForURL(Pattern.compile(Pattern.quote(retour()) + ".*code=.*"));
            var jeton = jeton(bureau.page().url());

            bureau.aller(Navigateur.application("/pro/aidant/personnes")).voit("Personnes");
            bureau.lien("Anne-Laure").voit("Anne-Laure").lien("Arrêter");
            bureau.voit("Arrêter le mandat").bouton("Arrêter").voit("C’est arrêté");

            var reponse = HTTP.send(
                    HttpRequest.newBuilder(URI.create(Navigateur.application("/pro/fi/userinfo")))
                            .header("Authorization", "Bearer " + jeton)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(reponse.statusCode()).isEqualTo(401);
            assertThat(reponse.body()).doesNotContain("HUCHE");
        }
    }

    private static String retour() {
        return Navigateur.compagnon("/essai");
    }

    private static String autorisation() {
        return Navigateur.application("/pro/fi/authorize?")
                + formulaire(Map.of(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "scope",
                        "openid profile email birth",
                        "redirect_uri",
                        retour(),
                        "acr_values",
                        "eidas1",
                        "prompt",
                        "login",
                        "state",
                        "a1".repeat(32),
                        "nonce",
                        "b2".repeat(32)));
    }

    private static String jeton(String adresse) throws Exception {
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(adresse);
        assertThat(code.find()).isTrue();
        var demande = formulaire(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "redirect_uri",
                retour(),
                "client_id",
                CLIENT,
                "client_secret",
                SECRET));
        HttpResponse<String> reponse = HTTP.send(
                HttpRequest.newBuilder(URI.create(Navigateur.application("/pro/fi/token")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(demande))
                        .build(),
                BodyHandlers.ofString());
        assertThat(reponse.statusCode()).isEqualTo(200);
        try (var lecture = Json.createReader(new StringReader(reponse.body()))) {
            return lecture.readObject().getString("access_token");
        }
    }

    private static String formulaire(Map<String, String> champs) {
        return champs.entrySet().stream()
                .map(champ -> champ.getKey() + "=" + URLEncoder.encode(champ.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void enregistrerClient() throws SQLException {
        var plateforme = ServeursDeTest.plateforme();
        var empreinte = new Empreintes(new Cles(new Parametres() {
                    @Override
                    public Path dossierCles() {
                        return plateforme.configuration().cles();
                    }

                    @Override
                    public String motDePasseCles() {
                        return plateforme.secrets().de(Secret.COFFRE_CLES);
                    }
                }))
                .de("secret-client", SECRET);
        try (var connexion = plateforme.base().administrateur("entremise")) {
            try (var client = connexion.prepareStatement(
                    "insert into client_oidc (id, version, nom, secret_empreinte) values (?, 0, 'Essai', ?)")) {
                client.setString(1, CLIENT);
                client.setBytes(2, empreinte);
                client.executeUpdate();
            }
            try (var retours =
                    connexion.prepareStatement("insert into client_oidc_retour (client_id, uri) values (?, ?)")) {
                retours.setString(1, CLIENT);
                retours.setString(2, retour());
                retours.executeUpdate();
            }
            try (var niveaux =
                    connexion.prepareStatement("insert into client_oidc_acr (client_id, acr) values (?, ?)")) {
                niveaux.setString(1, CLIENT);
                niveaux.setString(2, "eidas1");
                niveaux.executeUpdate();
            }
        }
    }
}
