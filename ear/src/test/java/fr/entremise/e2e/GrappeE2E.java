package fr.entremise.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import fr.entremise.it.ServeursDeTest;
import fr.entremise.lanceur.Lanceur;
import fr.entremise.lanceur.Noeud;
import fr.entremise.lanceur.Secret;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes of one installation, as FranceConnect and an aidant meet them: as one, and still when one dies. */
class GrappeE2E {

    private static final String CLIENT = "franceconnect";
    private static final Noeud A = new Noeud(1);
    private static final Noeud B = new Noeud(2);
    private static final int ENSEMBLE = 10;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Navigateur navigateur;
    private static Navigateur.Poste bureau;

    @BeforeAll
    static void seConnecter() {
        navigateur = new Navigateur();
        bureau = navigateur.poste();
        // What goes back to FranceConnect is read, and not followed: it would use the code.
        bureau.page()
                .route(
                        adresse -> adresse.startsWith(retour()),
                        route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        bureau.aller(adresse(A, "/pro/")).seConnecte("karim.referent").voit("À faire");
    }

    @AfterAll
    static void fermer() {
        bureau.close();
        navigateur.close();
    }

    @Test
    void une_connexion_passe_d_un_noeud_a_l_autre_a_chaque_etape() throws Exception {
        var code = code(A, B);
        var jeton = jeton(echanger(A, code));

        var identite = identite(B, jeton);

        assertThat(identite.statusCode()).isEqualTo(200);
        assertThat(json(identite).getString("given_name")).contains("Anne-Laure");
        for (var noeud : List.of(A, B)) {
            assertThat(identite(noeud, jeton).statusCode()).isEqualTo(401);
            assertThat(echanger(noeud, code).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void dix_echanges_d_un_code_sur_deux_noeuds_en_reussissent_un_dont_le_jeton_ne_vaut_plus_rien() throws Exception {
        for (var essai = 0; essai < 5; essai++) {
            var code = code(A, essai % 2 == 0 ? A : B);

            var reponses = ensemble(noeud -> () -> echanger(noeud, code));

            var reussies = reponses.stream()
                    .filter(reponse -> reponse.statusCode() == 200)
                    .toList();
            assertThat(reussies).as("successes of %s", statuts(reponses)).hasSize(1);
            assertThat(reponses)
                    .filteredOn(reponse -> reponse.statusCode() != 200)
                    .allSatisfy(reponse -> {
                        assertThat(reponse.statusCode()).isEqualTo(400);
                        assertThat(json(reponse).getString("error")).isEqualTo("invalid_grant");
                    });
            var jeton = jeton(reussies.get(0));
            assertThat(identite(A, jeton).statusCode()).isEqualTo(401);
            assertThat(identite(B, jeton).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void dix_lectures_d_un_jeton_sur_deux_noeuds_donnent_une_identite() throws Exception {
        for (var essai = 0; essai < 3; essai++) {
            var jeton = jeton(echanger(essai % 2 == 0 ? B : A, code(A, A)));

            var reponses = ensemble(noeud -> () -> identite(noeud, jeton));

            assertThat(statuts(reponses)).containsOnlyOnce(200).containsOnly(200, 401);
        }
    }

    @Test
    void quand_un_noeud_meurt_l_autre_tient_ses_codes_et_ses_sessions_et_il_revient() throws Exception {
        var code = code(A, A);

        tuer(A);

        // Until the other has understood: 503, and the code is intact.
        var reponse = await().atMost(Duration.ofSeconds(90))
                .until(() -> echanger(B, code), recue -> recue.statusCode() != 503);
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(identite(B, jeton(reponse)).statusCode()).isEqualTo(200);
        assertThat(echanger(B, code).statusCode()).isEqualTo(400);
        bureau.aller(adresse(B, "/pro/aidant/personnes")).voit("Personnes");
        assertThat(bureau.page().locator("header").innerText()).contains("Karim Haddad");

        Lanceur.redemarrer(ServeursDeTest.plateforme(), A);

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var autre = code(A, B);
            assertThat(identite(A, jeton(echanger(B, autre))).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void un_noeud_qu_on_arrete_remet_ce_qu_il_tient() throws Exception {
        var code = code(B, B);

        var processus = processus(B);
        processus.destroy();
        processus.onExit().join();

        assertThat(identite(A, jeton(echanger(A, code))).statusCode()).isEqualTo(200);

        Lanceur.redemarrer(ServeursDeTest.plateforme(), B);

        assertThat(identite(B, jeton(echanger(B, code(A, A)))).statusCode()).isEqualTo(200);
    }

    @Test
    void un_noeud_fige_qui_se_reveille_ne_redonne_pas_ce_que_l_autre_a_donne() throws Exception {
        var code = code(A, A);
        signaler("STOP", A);
        HttpResponse<String> reponse;
        try {
            reponse = await().atMost(Duration.ofSeconds(90))
                    .until(() -> echanger(B, code), recue -> recue.statusCode() != 503);
        } finally {
            signaler("CONT", A);
        }
        var jeton = jeton(reponse);

        // Refused while it is alone, then since it knows what the other knows.
        var reveil = await().atMost(Duration.ofSeconds(90))
                .until(() -> echanger(A, code), recue -> recue.statusCode() != 503);

        assertThat(reveil.statusCode()).isEqualTo(400);
        assertThat(statuts(List.of(identite(A, jeton), identite(B, jeton))).stream()
                        .filter(statut -> statut == 200))
                .hasSizeLessThanOrEqualTo(1);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(echanger(A, code(B, A)).statusCode()).isEqualTo(200));
    }

    /** The aidant begins on one node and chooses on the other. */
    private static String code(Noeud debut, Noeud choix) {
        var page = bureau.aller(adresse(debut, "/pro/fi/authorize?") + formulaire(demande()))
                .voit("Pour qui faites-vous cette démarche ?")
                .page();
        bureau.aller(page.url().replace(adresse(debut, ""), adresse(choix, "")))
                .voit("Pour qui faites-vous cette démarche ?")
                .lien("Anne-Laure")
                .voit("Quelle démarche ?")
                .bouton("Santé");
        page.waitForURL(adresse -> adresse.startsWith(retour()));
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(page.url());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static Map<String, String> demande() {
        var demande = new LinkedHashMap<String, String>();
        demande.put("client_id", CLIENT);
        demande.put("response_type", "code");
        demande.put("scope", "openid profile email birth");
        demande.put("redirect_uri", retour());
        demande.put("acr_values", "eidas1");
        demande.put("prompt", "login");
        demande.put("state", UUID.randomUUID().toString().replace("-", "").repeat(2));
        demande.put("nonce", UUID.randomUUID().toString().replace("-", "").repeat(2));
        return demande;
    }

    private static HttpResponse<String> echanger(Noeud noeud, String code) throws Exception {
        var echange = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                retour(),
                "client_id",
                CLIENT,
                "client_secret",
                ServeursDeTest.plateforme().secrets().de(Secret.CLIENT_FOURNISSEUR_IDENTITE));
        return HTTP.send(
                requete(noeud, "/pro/fi/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(formulaire(echange)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> identite(Noeud noeud, String jeton) throws Exception {
        return HTTP.send(
                requete(noeud, "/pro/fi/userinfo")
                        .header("Authorization", "Bearer " + jeton)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder requete(Noeud noeud, String chemin) {
        return HttpRequest.newBuilder(URI.create(adresse(noeud, chemin))).timeout(Duration.ofSeconds(20));
    }

    /** Ten times at the same moment, on each node in turn. */
    private static List<HttpResponse<String>> ensemble(Function<Noeud, Callable<HttpResponse<String>>> acte)
            throws Exception {
        var depart = new CyclicBarrier(ENSEMBLE);
        var fils = Executors.newFixedThreadPool(ENSEMBLE);
        try {
            var actes = new ArrayList<Callable<HttpResponse<String>>>();
            for (var rang = 0; rang < ENSEMBLE; rang++) {
                var celui = acte.apply(rang % 2 == 0 ? A : B);
                actes.add(() -> {
                    depart.await();
                    return celui.call();
                });
            }
            var reponses = new ArrayList<HttpResponse<String>>();
            for (var futur : fils.invokeAll(actes)) {
                reponses.add(futur.get());
            }
            return reponses;
        } finally {
            fils.shutdownNow();
        }
    }

    private static List<Integer> statuts(List<HttpResponse<String>> reponses) {
        return reponses.stream().map(HttpResponse::statusCode).toList();
    }

    /** As when its machine loses power: it says nothing to anybody. */
    private static void tuer(Noeud noeud) {
        var processus = processus(noeud);
        processus.destroyForcibly();
        processus.onExit().join();
    }

    private static void signaler(String signal, Noeud noeud) throws Exception {
        var numero = Long.toString(processus(noeud).pid());
        assertThat(new ProcessBuilder("kill", "-" + signal, numero).start().waitFor())
                .isZero();
    }

    private static ProcessHandle processus(Noeud noeud) {
        var base = ServeursDeTest.plateforme().dossierWildFly(noeud);
        return ProcessHandle.current()
                .children()
                .filter(enfant -> enfant.info()
                        .commandLine()
                        .filter(commande -> commande.contains("-Djboss.server.base.dir=" + base + " "))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String adresse(Noeud noeud, String chemin) {
        return ServeursDeTest.plateforme().configuration().urlApplication(noeud) + chemin;
    }

    private static String retour() {
        return ServeursDeTest.plateforme().configuration().urlKeycloak()
                + "/realms/franceconnect/broker/entremise/endpoint";
    }

    private static String jeton(HttpResponse<String> reponse) {
        assertThat(reponse.statusCode()).isEqualTo(200);
        return json(reponse).getString("access_token");
    }

    private static JsonObject json(HttpResponse<String> reponse) {
        try (var lecture = Json.createReader(new StringReader(reponse.body()))) {
            return lecture.readObject();
        }
    }

    private static String formulaire(Map<String, String> champs) {
        return champs.entrySet().stream()
                .map(champ -> champ.getKey() + "=" + URLEncoder.encode(champ.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
