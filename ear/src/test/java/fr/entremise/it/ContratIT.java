package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.it.FranceConnectScripte.FORMULAIRE;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static fr.entremise.it.FranceConnectScripte.direction;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static fr.entremise.it.FranceConnectScripte.json;
import static fr.entremise.it.FranceConnectScripte.parametres;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the endpoints promise whoever calls them: description, methods, headers, transport, end of session. SECURITY.md
 * says what the numbers that begin the names stand for.
 */
@ArquillianTest
public class ContratIT {

    private static final String CLIENT = "fc-" + UUID.randomUUID();
    private static final List<String> POINTS =
            List.of("/authorize", "/token", "/userinfo", "/logout", "/jwks", "/.well-known/openid-configuration");
    private static final String PAR_TLS = "X-Forwarded-Proto";

    @Inject
    Scene scene;

    @Inject
    ParcoursFi parcours;

    FranceConnectScripte fc;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(ContratIT.class);
    }

    @BeforeEach
    void inscrireFranceConnect() throws Exception {
        fc = parcours.inscrire(CLIENT);
    }

    @Test
    void c1_par_tls_le_navigateur_retient_de_ne_plus_venir_autrement() throws Exception {
        for (var point : POINTS) {
            assertThat(fc.get(point, PAR_TLS, "https").headers().firstValue("Strict-Transport-Security"))
                    .as(point)
                    .hasValueSatisfying(duree -> assertThat(duree).contains("max-age=31536000"));
            assertThat(fc.get(point).headers().firstValue("Strict-Transport-Security"))
                    .as(point)
                    .isEmpty();
        }
    }

    @Test
    void c1_une_installation_a_l_adresse_https_ne_repond_pas_en_clair() throws Exception {
        var enClair = System.getProperty("entremise.url");
        System.setProperty("entremise.url", "https://entremise.example");
        try {
            for (var point : POINTS) {
                var reponse = fc.get(point);
                assertThat(reponse.statusCode()).as(point).isEqualTo(403);
                assertThat(reponse.headers().firstValue("Location")).isEmpty();
                assertThat(fc.get(point, PAR_TLS, "https").statusCode())
                        .as(point)
                        .isNotEqualTo(403);
            }
            assertThat(fc.token(fc.echange("code")).statusCode()).isEqualTo(403);
        } finally {
            System.setProperty("entremise.url", enClair);
        }
    }

    @Test
    void c2_c4_i15_une_page_d_erreur_ne_se_garde_ni_ne_s_encadre_ni_ne_dit_d_ou_l_on_vient() throws Exception {
        var page = fc.authorize(fc.demandeAvec("client_id", "personne"));

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(csp -> assertThat(csp)
                        .contains("frame-ancestors 'none'", "default-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void c2_la_redirection_vers_le_client_ne_se_garde_pas_non_plus() throws Exception {
        var redirection = fc.authorize(fc.demandeSans("nonce"));

        assertThat(redirection.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(redirection.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void x_la_description_ne_promet_que_ce_qui_est_tenu() throws Exception {
        var description = json(fc.get("/.well-known/openid-configuration"));

        assertThat(description.getString("issuer")).isEqualTo(fc.issuer());
        for (var point : Map.of(
                        "authorization_endpoint", "/authorize",
                        "token_endpoint", "/token",
                        "userinfo_endpoint", "/userinfo",
                        "end_session_endpoint", "/logout",
                        "jwks_uri", "/jwks")
                .entrySet()) {
            assertThat(description.getString(point.getKey())).isEqualTo(fc.issuer() + point.getValue());
        }
        assertThat(textes(description.getJsonArray("response_types_supported"))).containsExactly("code");
        assertThat(textes(description.getJsonArray("response_modes_supported"))).containsExactly("query");
        assertThat(textes(description.getJsonArray("grant_types_supported"))).containsExactly("authorization_code");
        assertThat(textes(description.getJsonArray("subject_types_supported"))).containsExactly("pairwise");
        assertThat(textes(description.getJsonArray("id_token_signing_alg_values_supported")))
                .containsExactly("ES256");
        assertThat(textes(description.getJsonArray("token_endpoint_auth_methods_supported")))
                .containsExactly("client_secret_post", "client_secret_basic");
        assertThat(textes(description.getJsonArray("code_challenge_methods_supported")))
                .containsExactly("S256");
        assertThat(textes(description.getJsonArray("acr_values_supported"))).containsExactly("eidas1");
        assertThat(textes(description.getJsonArray("scopes_supported")))
                .contains("openid", "profile", "email", "birth")
                .doesNotContain("offline_access", "address", "phone");
        assertThat(description.getBoolean("claims_parameter_supported")).isTrue();
        assertThat(description.getBoolean("request_parameter_supported", false)).isFalse();
        assertThat(description.getBoolean("request_uri_parameter_supported")).isFalse();
        assertThat(description.keySet())
                .doesNotContain(
                        "registration_endpoint",
                        "introspection_endpoint",
                        "revocation_endpoint",
                        "check_session_iframe",
                        "userinfo_signing_alg_values_supported");
    }

    @Test
    void i26_la_description_annonce_le_parametre_iss() throws Exception {
        assertThat(json(fc.get("/.well-known/openid-configuration"))
                        .getBoolean("authorization_response_iss_parameter_supported"))
                .isTrue();
    }

    @Test
    void i7_x_les_cles_publiees_sont_publiques_et_se_gardent_dix_minutes() throws Exception {
        for (var point : List.of("/jwks", "/.well-known/openid-configuration")) {
            assertThat(fc.get(point).headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(duree -> assertThat(duree).contains("public", "max-age=600"));
        }
        assertThat(json(fc.get("/jwks")).getJsonArray("keys"))
                .isNotEmpty()
                .allSatisfy(cle -> assertThat(cle.asJsonObject())
                        .containsKeys("kid", "kty", "crv", "x", "y")
                        .doesNotContainKeys("d", "p", "q", "k", "dp", "dq", "qi", "oth"));
    }

    @Test
    void i22_b21_x_les_methodes_qui_ne_sont_pas_prevues_sont_refusees() throws Exception {
        for (var point : POINTS) {
            for (var methode : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND")) {
                var reponse = fc.methode(methode, point);
                assertThat(reponse.statusCode()).as(methode + point).isEqualTo(405);
                assertThat(reponse.headers().firstValue("Allow"))
                        .as(methode + point)
                        .isPresent();
            }
        }
        assertThat(fc.get("/token").statusCode()).isEqualTo(405);
    }

    @Test
    void i22_aucune_page_d_une_autre_origine_ne_peut_lire_nos_reponses() throws Exception {
        var origine = new String[] {"Origin", "https://evil.example"};
        var reponses = List.of(
                fc.get("/authorize?" + formulaire(fc.demande()), origine),
                fc.poster("/token", FORMULAIRE, formulaire(fc.echange("code")), origine),
                fc.get("/userinfo", origine),
                fc.get("/jwks", origine),
                fc.get("/.well-known/openid-configuration", origine),
                fc.methode("OPTIONS", "/token"));
        assertThat(reponses)
                .allSatisfy(reponse -> assertThat(reponse.headers().map().keySet())
                        .noneMatch(nom -> nom.regionMatches(true, 0, "access-control-", 0, 15)));
    }

    @Test
    void i21_une_erreur_ne_montre_ni_pile_ni_ce_que_l_on_a_envoye() throws Exception {
        for (var reponse : List.of(
                fc.authorize(fc.demandeAvec("client_id", "<b>personne</b>")),
                fc.authorize(fc.demandeAvec("redirect_uri", "https://evil.example/<b>")),
                fc.poster("/token", FORMULAIRE, "code=%zz"),
                fc.poster(
                        "/token",
                        "application/xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                fc.get("/inconnu"),
                fc.get("/logout?post_logout_redirect_uri=%FF"))) {
            assertThat(reponse.statusCode()).isBetween(400, 499);
            assertThat(reponse.body())
                    .doesNotContain("fr.entremise.", "\tat ", "Exception", "RESTEASY", "<b>", "root:");
        }
    }

    @Test
    void x_un_formulaire_demesure_ou_illisible_est_refuse_sans_panne() throws Exception {
        for (var corps : List.of(
                "code=" + "c".repeat(100_000), "code=%zz", "code=%00", "code=%C3%28", "&=&&=", "a".repeat(40_000))) {
            assertThat(fc.poster("/token", FORMULAIRE, corps).statusCode()).isIn(400, 401);
        }
        assertThat(fc.get("/userinfo", "Authorization", "Bearer " + "j".repeat(10_000))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void b30_i20_la_fin_de_session_ne_renvoie_qu_a_une_adresse_inscrite() throws Exception {
        var idToken = idToken();
        var etat = "a&x=1#\r\nLocation: evil";

        for (var juste : List.of(
                finDeSession(idToken, RETOUR_DECONNEXION, etat),
                fc.poster(
                        "/logout",
                        FORMULAIRE,
                        formulaire(Map.of(
                                "post_logout_redirect_uri",
                                RETOUR_DECONNEXION,
                                "state",
                                etat,
                                "id_token_hint",
                                idToken,
                                "client_id",
                                CLIENT))))) {
            assertThat(juste.statusCode()).isEqualTo(303);
            assertThat(direction(juste).toString()).startsWith(RETOUR_DECONNEXION + "?state=");
            assertThat(parametres(direction(juste))).containsExactly(Map.entry("state", etat));
            assertThat(juste.headers().firstValue("Set-Cookie")).isEmpty();
        }
        for (var ici : List.of(
                finDeSession(idToken, "https://evil.example/", etat),
                finDeSession(idToken, RETOUR_DECONNEXION + "/", etat),
                finDeSession(null, RETOUR_DECONNEXION, etat),
                finDeSession(idToken + "x", RETOUR_DECONNEXION, etat),
                finDeSession("e30.e30.c2lnbmU", RETOUR_DECONNEXION, etat),
                fc.get("/logout"),
                fc.get("/logout?state=a&state=b"))) {
            assertThat(ici.statusCode()).isEqualTo(303);
            assertThat(direction(ici).toString()).isEqualTo(System.getProperty("entremise.url") + "/pro/deconnecte");
        }
    }

    @Test
    void b30_i20_l_id_token_d_un_client_ne_renvoie_pas_chez_un_autre() throws Exception {
        var idToken = idToken();
        var autre = parcours.inscrire("autre-" + UUID.randomUUID());

        var reponse = autre.get("/logout?"
                + formulaire(Map.of(
                        "post_logout_redirect_uri",
                        RETOUR_DECONNEXION,
                        "id_token_hint",
                        idToken,
                        "client_id",
                        autre.clientId())));

        assertThat(direction(reponse).getPath()).isEqualTo("/pro/deconnecte");
    }

    private String idToken() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var demande = fc.demande();
        return ExigencesFranceConnect.jetons(
                        fc, demande, fc.token(fc.echange(parcours.code(fc, aidant, demande, LOGEMENT))))
                .idTokenEcrit();
    }

    private HttpResponse<String> finDeSession(@Nullable String idToken, String retour, String etat) throws Exception {
        var demande = new HashMap<>(Map.of("post_logout_redirect_uri", retour, "state", etat));
        if (idToken != null) {
            demande.put("id_token_hint", idToken);
        }
        return fc.get("/logout?" + formulaire(demande));
    }

    private static List<String> textes(JsonArray valeurs) {
        return valeurs.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
