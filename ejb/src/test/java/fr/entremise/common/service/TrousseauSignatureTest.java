package fr.entremise.common.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrousseauSignatureTest {

    private static final Instant MIDI = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DEMAIN = MIDI.plus(Duration.ofDays(1));
    private static final Duration UN_JOUR = Duration.ofHours(24);

    private final TrousseauSignature seule = TrousseauSignature.nouveau(MIDI);
    private final TrousseauSignature deux = seule.annoncer(DEMAIN, MIDI);

    @Test
    void une_cle_neuve_signe_aussitot_meme_si_deux_horloges_different() {
        assertThat(seule.courante(MIDI.minusSeconds(5)).getAlgorithm().getName())
                .isEqualTo("ES256");
        assertThat(seule.courante(MIDI).isPrivate()).isTrue();
    }

    @Test
    void la_suivante_est_publiee_avant_de_signer_et_la_precedente_un_jour_de_plus() {
        var ancienne = deux.annoncees().get(0).kid();
        var nouvelle = deux.annoncees().get(1).kid();

        assertThat(deux.courante(DEMAIN.minusMillis(1)).getKeyID()).isEqualTo(ancienne);
        assertThat(deux.courante(DEMAIN).getKeyID()).isEqualTo(nouvelle);
        assertThat(kids(MIDI)).containsExactly(ancienne, nouvelle);
        assertThat(kids(DEMAIN.plus(UN_JOUR).minusMillis(1))).containsExactly(ancienne, nouvelle);
        assertThat(kids(DEMAIN.plus(UN_JOUR))).containsExactly(nouvelle);
        assertThat(deux.publique(ancienne, DEMAIN, UN_JOUR)).isPresent();
        assertThat(deux.publique(ancienne, DEMAIN.plus(UN_JOUR), UN_JOUR)).isEmpty();
    }

    @Test
    void une_cle_sert_un_an_puis_la_suivante_est_attendue() {
        assertThat(seule.doitChanger(MIDI.plus(Duration.ofDays(365)).minusMillis(1)))
                .isFalse();
        assertThat(seule.doitChanger(MIDI.plus(Duration.ofDays(365)))).isTrue();
        assertThat(deux.doitChanger(MIDI.plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void ce_qui_est_publie_ne_tient_rien_de_secret_ni_d_inusite() {
        for (var cle : deux.publiques(MIDI, UN_JOUR).getKeys()) {
            assertThat(cle.isPrivate()).isFalse();
            assertThat(cle.toJSONObject()).containsOnlyKeys("kty", "crv", "x", "y", "kid", "use", "alg");
        }
        assertThat(deux).hasToString("TrousseauSignature");
    }

    @Test
    void une_cle_s_annonce_une_heure_avant_et_apres_toutes_les_autres() {
        assertThat(seule.annoncer(MIDI.plus(TrousseauSignature.ANNONCE), MIDI).annoncees())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        seule.annoncer(MIDI.plus(TrousseauSignature.ANNONCE).minusMillis(1), MIDI));
        assertThatIllegalArgumentException().isThrownBy(() -> deux.annoncer(DEMAIN, MIDI));
    }

    @Test
    void se_relit_comme_il_fut_garde_quel_que_soit_l_ordre() {
        var relu = TrousseauSignature.lire(deux.secret());

        assertThat(relu.annoncees()).isEqualTo(deux.annoncees());
        assertThat(relu.courante(DEMAIN)).isEqualTo(deux.courante(DEMAIN));
        assertThat(deux.annoncees().get(0).fin()).isEqualTo(DEMAIN);
        assertThat(deux.annoncees().get(1).debut()).isEqualTo(DEMAIN);
    }

    @Test
    void ce_qui_n_est_pas_un_trousseau_est_refuse_sans_etre_cite() throws Exception {
        var publique = new JWKSet(seule.courante(MIDI)).toString(true);
        var rsa = new JWKSet(new RSAKeyGenerator(2048).keyID("rsa").generate()).toString(false);
        var sansNom = new JWKSet(new ECKeyGenerator(Curve.P_256).generate()).toString(false);
        for (var faux : new String[] {"", "{", "{\"keys\":[]}", publique, rsa, sansNom}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TrousseauSignature.lire(faux))
                    .withNoCause()
                    .satisfies(refus -> assertThat(refus.getMessage()).doesNotContain("keys\":"));
        }
    }

    private List<String> kids(Instant maintenant) {
        return deux.publiques(maintenant, UN_JOUR).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
