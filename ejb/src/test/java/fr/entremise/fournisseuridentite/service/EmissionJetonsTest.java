package fr.entremise.fournisseuridentite.service;

import static fr.entremise.fournisseuridentite.service.FournisseurFixture.CODE;
import static fr.entremise.fournisseuridentite.service.FournisseurFixture.MAINTENANT;
import static fr.entremise.fournisseuridentite.service.FournisseurFixture.NONCE;
import static fr.entremise.fournisseuridentite.service.FournisseurFixture.SECRET;
import static fr.entremise.fournisseuridentite.service.FournisseurFixture.demande;
import static fr.entremise.fournisseuridentite.service.FournisseurFixture.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Empreintes;
import fr.entremise.fournisseuridentite.model.ClientRefuse;
import fr.entremise.fournisseuridentite.model.DelivranceRefusee;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmissionJetonsTest {

    @TempDir
    Path dossier;

    FournisseurFixture fournisseur;

    @BeforeEach
    void preparer() throws Exception {
        fournisseur = new FournisseurFixture(dossier);
    }

    @Test
    void un_code_donne_un_jeton_et_un_id_token_conformes() throws Exception {
        fournisseur.garderCode(request(null));

        var jetons = fournisseur.emission.echanger(demande(), null);

        var idToken = SignedJWT.parse(jetons.idToken());
        var publiques = JWKSet.parse(fournisseur.cles.publiques());
        assertThat(publiques.toString(false)).doesNotContain("\"d\"");
        assertThat(publiques.getKeys()).hasSize(1);
        assertThat(idToken.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(idToken.verify(new ECDSAVerifier(
                        publiques.getKeyByKeyId(idToken.getHeader().getKeyID()).toECKey())))
                .isTrue();
        var claims = idToken.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("https://entremise.example/pro/fi");
        assertThat(claims.getAudience()).containsExactly("franceconnect");
        assertThat(claims.getSubject()).matches("[0-9a-f]{64}");
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(MAINTENANT);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(MAINTENANT.plusSeconds(60));
        assertThat(claims.getStringClaim("nonce")).isEqualTo(NONCE);
        assertThat(claims.getStringClaim("acr")).isEqualTo("eidas1");
        assertThat(claims.getLongClaim("auth_time"))
                .isEqualTo(MAINTENANT.minusSeconds(300).getEpochSecond());
        assertThat(claims.getStringListClaim("rep_scope")).containsExactly("Logement");
        var moitie = Arrays.copyOf(Empreintes.sha256(jetons.accessToken().getBytes(UTF_8)), 16);
        assertThat(claims.getStringClaim("at_hash"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(moitie));
    }

    @Test
    void rien_de_ce_qui_est_garde_ne_permet_de_retrouver_un_code_ou_un_jeton() {
        fournisseur.garderCode(request(null));

        var jetons = fournisseur.emission.echanger(demande(), null);

        assertThat(fournisseur.memoire.contenu()).doesNotContain(CODE).doesNotContain(jetons.accessToken());
    }

    @Test
    void un_code_presente_deux_fois_est_refuse_et_retire_le_jeton_qu_il_avait_donne() {
        fournisseur.garderCode(request(null));
        var jetons = fournisseur.emission.echanger(demande(), null);

        assertThat(refus(demande(), null)).isEqualTo(MotifRefus.CODE_REUTILISE);

        assertThat(fournisseur.enCours.prendreJeton(jetons.accessToken())).isEmpty();
        assertThat(fournisseur.journal).hasOnlyElementsOfType(DelivranceRefusee.class);
    }

    @Test
    void dix_echanges_du_meme_code_a_la_fois_ne_laissent_aucun_jeton() throws Exception {
        fournisseur.garderCode(request(null));
        Callable<Optional<Jetons>> echange = () -> {
            try {
                return Optional.of(fournisseur.emission.echanger(demande(), null));
            } catch (ActeRefuse refus) {
                return Optional.empty();
            }
        };
        var fils = Executors.newFixedThreadPool(10);
        try {
            var obtenus = new ArrayList<Jetons>();
            for (var futur : fils.invokeAll(Collections.nCopies(10, echange))) {
                futur.get().ifPresent(obtenus::add);
            }

            assertThat(obtenus).hasSize(1);
            assertThat(fournisseur.enCours.prendreJeton(obtenus.get(0).accessToken()))
                    .isEmpty();
        } finally {
            fils.shutdownNow();
        }
    }

    @Test
    void un_code_vaut_soixante_secondes_la_derniere_exclue() {
        fournisseur.garderCode(request(null), MAINTENANT.minusSeconds(60));

        assertThat(refus(demande(), null)).isEqualTo(MotifRefus.CODE_REFUSE);
    }

    @Test
    void le_code_d_un_autre_client_est_refuse_et_perdu() {
        fournisseur.garderCode(request(null));

        assertThat(refus(avec("client_id", "autre"), null)).isEqualTo(MotifRefus.CODE_REFUSE);
        assertThat(refus(demande(), null)).isEqualTo(MotifRefus.CODE_REUTILISE);
    }

    @Test
    void l_adresse_de_retour_doit_etre_celle_de_la_demande() {
        fournisseur.garderCode(request(null));

        assertThat(refus(avec("redirect_uri", FournisseurFixture.RETOUR + "/"), null))
                .isEqualTo(MotifRefus.CODE_REFUSE);
    }

    @Test
    void un_code_inconnu_est_refuse() {
        assertThat(refus(demande(), null)).isEqualTo(MotifRefus.CODE_REFUSE);
    }

    @Test
    void la_preuve_annoncee_est_exigee() {
        var verifier = new CodeVerifier();
        var challenge =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();

        fournisseur.garderCode(request(challenge));
        assertThat(refus(demande(), null)).isEqualTo(MotifRefus.CODE_REFUSE);

        fournisseur.garderCode(request(challenge));
        assertThat(refus(avec("code_verifier", new CodeVerifier().getValue()), null))
                .isEqualTo(MotifRefus.CODE_REFUSE);

        fournisseur.garderCode(request(challenge));
        assertThat(refus(avec("code_verifier", "court"), null)).isEqualTo(MotifRefus.CODE_REFUSE);

        fournisseur.garderCode(request(challenge));
        assertThat(fournisseur.emission.echanger(avec("code_verifier", verifier.getValue()), null))
                .isNotNull();
    }

    @Test
    void une_preuve_qui_n_etait_pas_annoncee_est_refusee() {
        fournisseur.garderCode(request(null));

        assertThat(refus(avec("code_verifier", new CodeVerifier().getValue()), null))
                .isEqualTo(MotifRefus.CODE_REFUSE);
    }

    @Test
    void un_mandat_arrete_entre_la_confirmation_et_l_echange_ne_donne_rien() {
        fournisseur.garderCode(request(null));
        fournisseur.droitsPerdus = fr.entremise.mandat.model.MotifRefus.NON_COUVERT;

        assertThat(refus(demande(), null)).isEqualTo(MotifRefus.CODE_SANS_DROIT);

        assertThat(fournisseur.memoire.contenu()).doesNotContain("JETONS");
        assertThat(fournisseur.journal)
                .singleElement()
                .satisfies(fait -> assertThat(fait.details()).containsEntry("cause", "MAN-06"));
    }

    @Test
    void un_client_inconnu_et_un_mauvais_secret_recoivent_la_meme_reponse() {
        assertThat(refus(avec("client_id", "personne"), null)).isEqualTo(MotifRefus.CLIENT_NON_AUTHENTIFIE);
        assertThat(refus(avec("client_secret", "faux"), null)).isEqualTo(MotifRefus.CLIENT_NON_AUTHENTIFIE);

        assertThat(fournisseur.journal)
                .containsExactly(new ClientRefuse(ClientRefuse.INCONNU), new ClientRefuse("franceconnect"));
    }

    @Test
    void le_secret_peut_venir_dans_l_en_tete_mais_pas_des_deux_facons() {
        fournisseur.garderCode(request(null));
        var entete = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("franceconnect:" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));

        assertThat(refus(demande(), entete)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(sans("client_secret"), "Basic n’importe quoi")).isEqualTo(MotifRefus.CLIENT_NON_AUTHENTIFIE);
        assertThat(fournisseur.emission.echanger(sans("client_secret"), entete)).isNotNull();
    }

    @Test
    void chaque_parametre_est_exige_une_fois_et_une_seule() {
        assertThat(refus(sans("grant_type"), null)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(sans("code"), null)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        assertThat(refus(sans("redirect_uri"), null)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
        var double_ = new HashMap<>(demande());
        double_.put("code", List.of(CODE, CODE));
        assertThat(refus(double_, null)).isEqualTo(MotifRefus.DEMANDE_INVALIDE);
    }

    @Test
    void seul_un_code_est_echange() {
        for (var octroi : List.of("password", "client_credentials", "refresh_token")) {
            assertThat(refus(avec("grant_type", octroi), null)).isEqualTo(MotifRefus.OCTROI_NON_OFFERT);
        }
    }

    private MotifRefus refus(Map<String, List<String>> demande, @Nullable String entete) {
        return (MotifRefus) assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> fournisseur.emission.echanger(demande, entete))
                .actual()
                .motif();
    }

    private static Map<String, List<String>> avec(String nom, String valeur) {
        var demande = new HashMap<>(demande());
        demande.put(nom, List.of(valeur));
        return demande;
    }

    private static Map<String, List<String>> sans(String nom) {
        var demande = new HashMap<>(demande());
        demande.remove(nom);
        return demande;
    }
}
