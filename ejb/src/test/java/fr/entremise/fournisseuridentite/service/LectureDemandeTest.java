package fr.entremise.fournisseuridentite.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.DemandeInscription;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LectureDemandeTest {

    static final String RETOUR = "https://fc.example/api/v2/oidc-callback";
    static final ClientOidc CLIENT = ClientOidc.inscrire(
            DemandeInscription.de("franceconnect", "FranceConnect", Set.of(RETOUR), Set.of()), new byte[32]);

    @Test
    void la_demande_de_franceconnect_est_lue_telle_quelle() {
        var lue = lire(demande());

        assertThat(lue.state()).isEqualTo("7e".repeat(32));
        assertThat(lue.nonce()).isEqualTo("5d".repeat(32));
        assertThat(lue.claims()).containsExactlyInAnyOrder(Claim.values());
        assertThat(lue.repScope()).isTrue();
        assertThat(lue.demarches()).containsExactlyInAnyOrder(Demarche.LOGEMENT, Demarche.ARGENT);
        assertThat(lue.maxAge()).isNull();
        assertThat(lue.codeChallenge()).isNull();
    }

    @Test
    void l_etat_de_keycloak_et_son_nonce_de_vingt_deux_signes_passent() {
        var demande = avec("state", "UG9x~._-".repeat(60) + ".entremise.aHR0cHM6Ly8");
        demande.put("nonce", List.of("kVJx_0pPzqQ4mV2f9n-1Rw"));

        assertThat(lire(demande).state()).startsWith("UG9x~._-UG9x");
    }

    @Test
    void ce_qui_est_inconnu_est_ignore() {
        var demande = avec("login_hint", "angela");
        demande.put("couleur", List.of("bleu"));
        demande.put("ui_locales", List.of("fr"));
        demande.put("scope", List.of("openid email phone_du_futur"));
        demande.put(
                "claims", List.of("{\"userinfo\":{\"taille\":null},\"id_token\":{\"pointure\":{\"essential\":true}}}"));

        var lue = lire(demande);

        assertThat(lue.claims()).containsExactly(Claim.EMAIL);
        assertThat(lue.repScope()).isFalse();
    }

    @Test
    void une_liste_de_demarches_vide_les_permet_toutes() {
        assertThat(lire(avec("claims", "{\"id_token\":{\"rep_scope\":{\"essential\":true,\"values\":[]}}}"))
                        .demarches())
                .containsExactlyInAnyOrder(Demarche.values());
        assertThat(lire(avec("claims", "{\"id_token\":{\"rep_scope\":null}}")).demarches())
                .containsExactlyInAnyOrder(Demarche.values());
    }

    @Test
    void des_demarches_que_nous_ne_connaissons_pas_n_en_permettent_aucune() {
        assertThat(lire(avec("claims", "{\"id_token\":{\"rep_scope\":{\"values\":[\"Astrologie\"]}}}"))
                        .demarches())
                .isEmpty();
    }

    @Test
    void chaque_faute_a_son_erreur() {
        assertThat(refus(sans("response_type"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        for (var type : List.of("token", "id_token", "code token", "code id_token")) {
            assertThat(refus(avec("response_type", type))).isEqualTo(MotifRefus.REPONSE_NON_OFFERTE);
        }
        assertThat(refus(avec("scope", "profile email"))).isEqualTo(MotifRefus.PORTEE_ABSENTE);
        assertThat(refus(sans("scope"))).isEqualTo(MotifRefus.PORTEE_ABSENTE);
        assertThat(refus(sans("nonce"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(avec("nonce", "n".repeat(256)))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(sans("state"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(avec("response_mode", "form_post"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(avec("request", "eyJhbGciOiJub25lIn0.e30."))).isEqualTo(MotifRefus.OBJET_NON_OFFERT);
        assertThat(refus(avec("request_uri", "https://fc.example/demande")))
                .isEqualTo(MotifRefus.OBJET_DISTANT_NON_OFFERT);
        for (var claims : List.of("{", "[]", "\"rep_scope\"", "rep_scope")) {
            assertThat(refus(avec("claims", claims))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        }
        assertThat(refus(avec("prompt", "danse"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(avec("prompt", "none login"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(avec("max_age", "hier"))).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
    }

    @Test
    void rien_ne_se_repete() {
        var demande = demande();
        demande.put("scope", List.of("openid", "openid"));

        assertThat(refus(demande)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
    }

    @Test
    void un_niveau_que_nous_ne_donnons_pas_est_refuse_sauf_s_il_en_est_un_autre() {
        assertThat(refus(avec("acr_values", "eidas2"))).isEqualTo(MotifRefus.NIVEAU_NON_OFFERT);
        assertThat(refus(avec("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas3\"]}}}")))
                .isEqualTo(MotifRefus.NIVEAU_NON_OFFERT);
        assertThat(lire(avec("acr_values", "eidas1 eidas2"))).isNotNull();
        assertThat(lire(sans("acr_values"))).isNotNull();
    }

    @Test
    void seule_la_preuve_par_empreinte_est_offerte() {
        var challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        var demande = avec("code_challenge", challenge);
        assertThat(refus(demande)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);

        demande.put("code_challenge_method", List.of("plain"));
        assertThat(refus(demande)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);

        demande.put("code_challenge_method", List.of("S256"));
        assertThat(lire(demande).codeChallenge()).isEqualTo(challenge);
    }

    @Test
    void l_age_demande_compte_quand_il_est_plus_court_que_le_notre() {
        var reception = Instant.parse("2026-03-02T09:00:00Z");
        var fraicheur = Duration.ofMinutes(15);

        assertThat(lire(demande()).secondFacteurDepuis(reception, fraicheur)).isEqualTo("2026-03-02T08:45:00Z");
        assertThat(lire(avec("max_age", "60")).secondFacteurDepuis(reception, fraicheur))
                .isEqualTo("2026-03-02T08:59:00Z");
        assertThat(lire(avec("max_age", "0")).secondFacteurDepuis(reception, fraicheur))
                .isEqualTo(reception);
        assertThat(lire(avec("max_age", "86400")).secondFacteurDepuis(reception, fraicheur))
                .isEqualTo("2026-03-02T08:45:00Z");
    }

    @Test
    void un_code_entre_dans_la_seconde_de_la_demande_est_assez_recent() {
        var reception = Instant.parse("2026-03-02T09:00:00.950Z");

        assertThat(lire(avec("max_age", "0")).secondFacteurDepuis(reception, Duration.ofMinutes(15)))
                .isEqualTo("2026-03-02T09:00:00Z");
    }

    private static AuthorizationRequest lire(Map<String, List<String>> demande) {
        return LectureDemande.lire(CLIENT, demande);
    }

    private static MotifRefus refus(Map<String, List<String>> demande) {
        return (MotifRefus) assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> lire(demande))
                .actual()
                .motif();
    }

    private static Map<String, List<String>> demande() {
        return new HashMap<>(Map.of(
                "client_id", List.of("franceconnect"),
                "redirect_uri", List.of(RETOUR),
                "response_type", List.of("code"),
                "scope", List.of("openid profile email birth"),
                "state", List.of("7e".repeat(32)),
                "nonce", List.of("5d".repeat(32)),
                "acr_values", List.of("eidas1"),
                "prompt", List.of("login"),
                "claims",
                        List.of("{\"id_token\":{\"rep_scope\":{\"essential\":true,"
                                + "\"values\":[\"Logement\",\"Argent-Impots-Consommation\"]}}}")));
    }

    private static Map<String, List<String>> avec(String nom, String valeur) {
        var demande = demande();
        demande.put(nom, List.of(valeur));
        return demande;
    }

    private static Map<String, List<String>> sans(String nom) {
        var demande = demande();
        demande.remove(nom);
        return demande;
    }
}
