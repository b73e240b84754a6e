package fr.entremise.mandat.model;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.PAPIERS;
import static fr.entremise.habilitation.model.HabilitationFixture.unAidant;
import static fr.entremise.mandat.model.MandatFixture.MIDI;
import static fr.entremise.mandat.model.MandatFixture.unMandat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.usager.model.UsagerId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrouillonMandatTest {

    private static final Instant OUBLI = MIDI.plus(Duration.ofDays(7));
    private static final Instant JUSTE_AVANT = OUBLI.minusNanos(1000);

    @Test
    void un_brouillon_sans_demarche_est_refuse() {
        refuse("MAN-01", () -> preparer(Set.of(), Set.of(LOGEMENT)));
    }

    @Test
    void un_brouillon_ne_depasse_pas_ce_que_l_organisation_permet() {
        refuse("MAN-02", () -> preparer(Set.of(LOGEMENT, ARGENT), Set.of(LOGEMENT)));

        assertThat(preparer(Set.of(LOGEMENT), Set.of(LOGEMENT, ARGENT)).demarches())
                .containsExactly(LOGEMENT);
    }

    @Test
    void attend_d_abord_un_consentement() {
        var aidant = unAidant();
        var brouillon = unMandat(LOGEMENT, PAPIERS).par(aidant).pourUnAn().prepare();

        assertThat(brouillon.etat()).isEqualTo(EtatBrouillon.PREPARE);
        assertThat(brouillon.demarches()).containsExactly(PAPIERS, LOGEMENT);
        assertThat(brouillon.duree()).isEqualTo(DureeMandat.UN_AN);
        assertThat(brouillon.aidant()).isEqualTo(aidant.aidant());
        assertThat(brouillon.organisation()).isEqualTo(aidant.organisation());
        assertThat(brouillon.creation()).isEqualTo(MIDI);
        assertThat(brouillon.limite()).isEqualTo(OUBLI);
        assertThat(brouillon.usager()).isEmpty();
        assertThat(brouillon.usagerAttendu()).isEmpty();
        assertThat(brouillon.mandat()).isEmpty();
    }

    @Test
    void ses_demarches_ne_changent_pas_de_l_exterieur() {
        var choisies = EnumSet.of(LOGEMENT);
        var brouillon = preparer(choisies, Set.of(Demarche.values()));
        choisies.add(ARGENT);

        assertThat(brouillon.demarches()).containsExactly(LOGEMENT);
        assertThatThrownBy(() -> brouillon.demarches().add(ARGENT)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void est_oublie_au_bout_de_sept_jours() {
        var brouillon = unMandat(LOGEMENT).prepare();

        assertThatCode(() -> brouillon.exigerEnAttente(JUSTE_AVANT)).doesNotThrowAnyException();
        refuse("MAN-03", () -> brouillon.exigerEnAttente(OUBLI));
        refuse("MAN-03", () -> Consentement.accepter(brouillon, UsagerId.nouveau(), OUBLI, "eidas1", OUBLI));
    }

    @Test
    void n_attend_plus_personne_une_fois_consenti() {
        refuse("MAN-03", () -> unMandat(LOGEMENT).consenti().exigerEnAttente(MIDI));
    }

    @Test
    void prepare_pour_une_personne_il_n_en_admet_pas_d_autre() {
        var angela = UsagerId.nouveau();
        var brouillon = unMandat(LOGEMENT).reserveA(angela).prepare();

        assertThat(brouillon.usagerAttendu()).contains(angela);
        assertThatCode(() -> brouillon.exigerPour(angela)).doesNotThrowAnyException();
        refuse("CON-03", () -> brouillon.exigerPour(UsagerId.nouveau()));
    }

    @Test
    void prepare_pour_personne_en_particulier_il_admet_chacun() {
        assertThatCode(() -> unMandat(LOGEMENT).prepare().exigerPour(UsagerId.nouveau()))
                .doesNotThrowAnyException();
    }

    @Test
    void se_signe_une_fois_consenti() {
        var brouillon = unMandat(LOGEMENT).consenti();
        var mandat = MandatId.nouveau();

        brouillon.signer(mandat, JUSTE_AVANT);

        assertThat(brouillon.etat()).isEqualTo(EtatBrouillon.SIGNE);
        assertThat(brouillon.mandat()).contains(mandat);
    }

    @Test
    void ne_se_signe_pas_sans_consentement() {
        refuse("MAN-04", () -> unMandat(LOGEMENT).prepare().signer(MandatId.nouveau(), MIDI));
    }

    @Test
    void ne_se_signe_ni_deux_fois_ni_oublie_ni_abandonne() {
        var signe = unMandat(LOGEMENT).consenti();
        signe.signer(MandatId.nouveau(), MIDI);
        var abandonne = unMandat(LOGEMENT).consenti();
        abandonne.abandonner();

        refuse("MAN-03", () -> signe.signer(MandatId.nouveau(), MIDI));
        refuse("MAN-03", () -> abandonne.signer(MandatId.nouveau(), MIDI));
        refuse("MAN-03", () -> unMandat(LOGEMENT).consenti().signer(MandatId.nouveau(), OUBLI));
    }

    @Test
    void s_abandonne_tant_qu_il_n_est_pas_signe_et_une_seule_fois() {
        var prepare = unMandat(LOGEMENT).prepare();
        var consenti = unMandat(LOGEMENT).consenti();
        prepare.abandonner();
        consenti.abandonner();
        var signe = unMandat(LOGEMENT).consenti();
        signe.signer(MandatId.nouveau(), MIDI);

        assertThat(prepare.etat()).isEqualTo(EtatBrouillon.ABANDONNE);
        assertThat(consenti.etat()).isEqualTo(EtatBrouillon.ABANDONNE);
        refuse("MAN-03", prepare::abandonner);
        refuse("MAN-03", signe::abandonner);
        refuse("MAN-03", () -> prepare.exigerEnAttente(MIDI));
    }

    private static BrouillonMandat preparer(Set<Demarche> demarches, Set<Demarche> permises) {
        return BrouillonMandat.preparer(
                BrouillonId.nouveau(), unAidant(), demarches, permises, DureeMandat.UN_JOUR, null, MIDI);
    }

    private static void refuse(String code, Runnable acte) {
        assertThatExceptionOfType(ActeRefuse.class).isThrownBy(acte::run).withMessage(code);
    }
}
