package fr.entremise.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.usager.model.UsagerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvoiTest {

    private static final Instant MIDI = Instant.parse("2027-03-03T11:00:00Z");
    private static final Duration BAIL = Duration.ofMinutes(2);
    private static final UsagerId USAGER = UsagerId.nouveau();

    @Test
    void attend_des_qu_il_est_ecrit() {
        var envoi = unEnvoi();

        assertThat(envoi.etat()).isEqualTo(Envoi.Etat.A_ENVOYER);
        assertThat(prochainEssai(envoi)).isEqualTo(MIDI);
    }

    @Test
    void n_est_repris_par_un_autre_noeud_qu_apres_le_bail() {
        var envoi = unEnvoi();

        envoi.prendre(MIDI, BAIL);

        assertThat(envoi.etat()).isEqualTo(Envoi.Etat.A_ENVOYER);
        assertThat(prochainEssai(envoi)).isEqualTo(MIDI.plus(BAIL));
    }

    @ParameterizedTest(name = "after failure {0}: {1} minutes")
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32", "7, 64", "10, 512"})
    void attend_deux_fois_plus_longtemps_apres_chaque_echec(int echecs, int minutes) {
        var envoi = unEnvoi();

        echouer(envoi, echecs);

        assertThat(envoi.etat()).isEqualTo(Envoi.Etat.A_ENVOYER);
        assertThat(prochainEssai(envoi)).isEqualTo(MIDI.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void est_abandonne_au_onzieme_echec() {
        var envoi = unEnvoi();

        echouer(envoi, 11);

        assertThat(envoi.etat()).isEqualTo(Envoi.Etat.ABANDONNE);
    }

    @Test
    void est_remis_meme_apres_des_echecs() {
        var envoi = unEnvoi();
        echouer(envoi, 3);

        envoi.remettre();

        assertThat(envoi.etat()).isEqualTo(Envoi.Etat.REMIS);
    }

    @Test
    void dit_que_la_personne_n_a_pas_d_adresse() {
        var envoi = unEnvoi();

        envoi.constaterSansAdresse();

        assertThat(envoi.etat()).isEqualTo(Envoi.Etat.SANS_ADRESSE);
    }

    @Test
    void dit_pour_qui_quoi_et_quand_il_fut_ecrit() {
        var envoi = unEnvoi();

        assertThat(envoi.id()).isNotEqualTo(unEnvoi().id());
        assertThat(envoi.usager()).isEqualTo(USAGER);
        assertThat(envoi.modele()).isEqualTo(Modele.MANDAT_CONCLU);
        assertThat(envoi.parametres()).isEqualTo("{}");
        assertThat(envoi.creation()).isEqualTo(MIDI);
    }

    private static Envoi unEnvoi() {
        return new Envoi(USAGER, Modele.MANDAT_CONCLU, "{}", MIDI);
    }

    private static void echouer(Envoi envoi, int fois) {
        for (var essai = 0; essai < fois; essai++) {
            envoi.prendre(MIDI, BAIL);
            envoi.echouer(MIDI);
        }
    }

    private static Object prochainEssai(Envoi envoi) {
        return assertThat(envoi).extracting("prochainEssai").actual();
    }
}
