package fr.entremise.mandat.model;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.mandat.model.MandatFixture.MIDI;
import static fr.entremise.mandat.model.MandatFixture.unMandat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.usager.model.UsagerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsentementTest {

    private static final UsagerId ANGELA = UsagerId.nouveau();
    private static final Instant AUTHENTIFICATION = MIDI.minus(Duration.ofMinutes(2));

    @Test
    void l_usager_accepte_le_brouillon_tel_qu_il_est() {
        var brouillon = unMandat(LOGEMENT, ARGENT).pourUnAn().prepare();

        var preuve = accepter(brouillon, ANGELA, MIDI).preuve();

        assertThat(preuve.brouillon()).isEqualTo(brouillon.id());
        assertThat(preuve.usager()).isEqualTo(ANGELA);
        assertThat(preuve.demarches()).containsExactlyInAnyOrder(LOGEMENT, ARGENT);
        assertThat(preuve.duree()).isEqualTo(DureeMandat.UN_AN);
    }

    @Test
    void le_brouillon_sait_qui_a_consenti_et_n_attend_plus_que_la_signature() {
        var brouillon = unMandat(LOGEMENT).prepare();

        accepter(brouillon, ANGELA, MIDI);

        assertThat(brouillon.etat()).isEqualTo(EtatBrouillon.CONSENTI);
        assertThat(brouillon.usager()).contains(ANGELA);
    }

    @Test
    void garde_quand_et_comment_franceconnect_a_reconnu_la_personne() {
        var consentement = accepter(unMandat(LOGEMENT).prepare(), ANGELA, MIDI);

        assertThat(consentement.recueil()).isEqualTo(MIDI);
        assertThat(consentement).extracting("authentification", "acr").containsExactly(AUTHENTIFICATION, "eidas1");
    }

    @Test
    void on_ne_consent_qu_une_fois() {
        var brouillon = unMandat(LOGEMENT).consenti();

        refuse("MAN-03", () -> accepter(brouillon, ANGELA, MIDI));
    }

    @Test
    void on_ne_consent_pas_a_la_place_d_un_autre() {
        var brouillon = unMandat(LOGEMENT).reserveA(UsagerId.nouveau()).prepare();

        refuse("CON-03", () -> accepter(brouillon, ANGELA, MIDI));

        assertThat(brouillon.etat()).isEqualTo(EtatBrouillon.PREPARE);
        assertThat(brouillon.usager()).isEmpty();
    }

    @Test
    void chaque_consentement_a_un_identifiant_a_lui() {
        assertThat(accepter(unMandat(LOGEMENT).prepare(), ANGELA, MIDI).preuve().id())
                .isNotEqualTo(accepter(unMandat(LOGEMENT).prepare(), ANGELA, MIDI)
                        .preuve()
                        .id());
    }

    private static Consentement accepter(BrouillonMandat brouillon, UsagerId usager, Instant maintenant) {
        return Consentement.accepter(brouillon, usager, AUTHENTIFICATION, "eidas1", maintenant);
    }

    private static void refuse(String code, Runnable acte) {
        assertThatExceptionOfType(ActeRefuse.class).isThrownBy(acte::run).withMessage(code);
    }
}
