package fr.entremise.mandat.model;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.PAPIERS;
import static fr.entremise.common.model.Demarche.SOCIAL;
import static fr.entremise.habilitation.model.HabilitationFixture.signature;
import static fr.entremise.habilitation.model.HabilitationFixture.unAidant;
import static fr.entremise.mandat.model.MandatFixture.MIDI;
import static fr.entremise.mandat.model.MandatFixture.unMandat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.usager.model.UsagerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandatTest {

    private static final Instant PLUS_TARD = MIDI.plus(Duration.ofHours(1));

    @Test
    void couvre_les_demarches_choisies_et_elles_seules() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();

        assertThat(Demarche.values())
                .filteredOn(demarche -> mandat.couvre(demarche, MIDI))
                .containsExactly(LOGEMENT, ARGENT);
    }

    @Test
    void couvre_de_l_instant_de_la_signature_jusqu_a_l_instant_du_terme_qui_n_en_est_plus() {
        var mandat = unMandat(LOGEMENT).conclu();

        assertThat(mandat.conclusion()).isEqualTo(MIDI);
        assertThat(mandat.expiration()).isEqualTo(MIDI.plus(Duration.ofDays(1)));
        assertThat(mandat.couvre(LOGEMENT, MIDI)).isTrue();
        assertThat(mandat.couvre(LOGEMENT, mandat.expiration().minusNanos(1000)))
                .isTrue();
        assertThat(mandat.couvre(LOGEMENT, mandat.expiration())).isFalse();
        assertThat(mandat.estEnVigueur(mandat.expiration().minusNanos(1000))).isTrue();
        assertThat(mandat.estEnVigueur(mandat.expiration())).isFalse();
    }

    @Test
    void prend_du_consentement_la_personne_les_demarches_et_la_duree() {
        var aidant = unAidant();
        var usager = UsagerId.nouveau();
        var mandat = unMandat(SOCIAL, PAPIERS).par(aidant).de(usager).pourUnAn().conclu();

        assertThat(mandat.usager()).isEqualTo(usager);
        assertThat(mandat.aidant()).isEqualTo(aidant.aidant());
        assertThat(mandat.organisation()).isEqualTo(aidant.organisation());
        assertThat(mandat.duree()).isEqualTo(DureeMandat.UN_AN);
        assertThat(mandat.expiration()).isEqualTo(DureeMandat.UN_AN.echeance(MIDI));
        assertThat(mandat.autorisations()).extracting(Autorisation::demarche).containsExactly(PAPIERS, SOCIAL);
        assertThat(mandat.autorisations()).extracting(Autorisation::mandat).containsOnly(mandat);
        assertThat(mandat.autorisations()).extracting(Autorisation::id).doesNotHaveDuplicates();
    }

    @Test
    void ne_se_conclut_pas_avec_la_signature_d_un_autre() {
        var aidant = unAidant();
        var consentement = unConsentement(aidant);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> conclure(
                        aidant,
                        signature(unAidant(), consentement.brouillon().valeur().toString(), MIDI),
                        consentement))
                .withMessage("signature of another act");
    }

    @Test
    void ne_se_conclut_pas_avec_une_signature_donnee_pour_un_autre_acte() {
        var aidant = unAidant();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> conclure(
                        aidant,
                        signature(aidant, BrouillonId.nouveau().valeur().toString(), MIDI),
                        unConsentement(aidant)))
                .withMessage("signature of another act");
    }

    @Test
    void les_reperes_du_papier_ne_changent_plus_apres_la_conclusion() {
        var aidant = unAidant();
        var consentement = unConsentement(aidant);
        var code = new byte[] {1};
        var verification = new byte[] {2};
        var mandat = Mandat.conclure(
                MandatId.nouveau(),
                aidant,
                signature(aidant, consentement.brouillon().valeur().toString(), MIDI),
                consentement,
                new ReperesPapier(code, verification),
                MIDI);
        code[0] = 9;
        verification[0] = 9;

        assertThat(mandat).extracting("codeArretEmpreinte").isEqualTo(new byte[] {1});
        assertThat(mandat).extracting("verificationEmpreinte").isEqualTo(new byte[] {2});
        assertThat(mandat)
                .extracting("consentement")
                .isEqualTo(consentement.id().valeur());
    }

    @Test
    void l_usager_arrete_une_demarche_et_garde_les_autres() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();

        mandat.revoquer(Set.of(ARGENT), PLUS_TARD);

        assertThat(mandat.demarchesEnVigueur(PLUS_TARD)).containsExactly(LOGEMENT);
        assertThat(autorisation(mandat, ARGENT).fin()).contains(PLUS_TARD);
        assertThat(autorisation(mandat, ARGENT).motifFin()).contains(FinAutorisation.REVOQUEE);
        assertThat(autorisation(mandat, LOGEMENT).fin()).isEmpty();
        assertThat(autorisation(mandat, LOGEMENT).motifFin()).isEmpty();
        assertThat(mandat.estEnVigueur(PLUS_TARD)).isTrue();
    }

    @Test
    void l_usager_arrete_tout() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();

        mandat.revoquer(Set.of(LOGEMENT, ARGENT), PLUS_TARD);

        assertThat(mandat.estEnVigueur(PLUS_TARD)).isFalse();
    }

    @Test
    void l_organisation_renonce() {
        var mandat = unMandat(LOGEMENT).conclu();

        mandat.renoncer(Set.of(LOGEMENT), PLUS_TARD);

        assertThat(autorisation(mandat, LOGEMENT).motifFin()).contains(FinAutorisation.RENONCEE);
        assertThat(mandat.estEnVigueur(PLUS_TARD)).isFalse();
    }

    @Test
    void une_demarche_ne_s_arrete_qu_une_fois() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();
        mandat.revoquer(Set.of(ARGENT), MIDI);

        refuse("MAN-05", () -> mandat.revoquer(Set.of(ARGENT), PLUS_TARD));
        refuse("MAN-05", () -> mandat.renoncer(Set.of(ARGENT), PLUS_TARD));
        refuse("MAN-05", () -> mandat.revoquer(Set.of(LOGEMENT, ARGENT), PLUS_TARD));

        assertThat(autorisation(mandat, ARGENT).fin()).contains(MIDI);
        assertThat(mandat.demarchesEnVigueur(PLUS_TARD)).containsExactly(LOGEMENT);
    }

    @Test
    void ce_que_le_mandat_ne_couvre_pas_ne_s_arrete_pas() {
        var mandat = unMandat(LOGEMENT).conclu();

        refuse("MAN-05", () -> mandat.revoquer(Set.of(SOCIAL), MIDI));
    }

    @Test
    void rien_ne_s_arrete_apres_le_terme() {
        var mandat = unMandat(LOGEMENT).conclu();

        refuse("MAN-05", () -> mandat.revoquer(Set.of(LOGEMENT), mandat.expiration()));
    }

    @Test
    void arreter_aucune_demarche_n_a_pas_de_sens() {
        var mandat = unMandat(LOGEMENT).conclu();

        refuse("MAN-01", () -> mandat.revoquer(Set.of(), MIDI));
        refuse("MAN-01", () -> mandat.renoncer(Set.of(), MIDI));
    }

    @Test
    void cede_a_un_mandat_plus_recent_ce_qu_il_avait_encore_d_ouvert() {
        var mandat = unMandat(LOGEMENT, ARGENT, SOCIAL).conclu();
        mandat.revoquer(Set.of(SOCIAL), MIDI);

        mandat.ceder(Set.of(LOGEMENT, SOCIAL, PAPIERS), PLUS_TARD);

        assertThat(autorisation(mandat, LOGEMENT).motifFin()).contains(FinAutorisation.REMPLACEE);
        assertThat(autorisation(mandat, LOGEMENT).fin()).contains(PLUS_TARD);
        assertThat(autorisation(mandat, SOCIAL).motifFin()).contains(FinAutorisation.REVOQUEE);
        assertThat(mandat.demarchesEnVigueur(PLUS_TARD)).containsExactly(ARGENT);
    }

    @Test
    void ce_qui_etait_expire_et_cede_ensuite_a_fini_a_son_terme() {
        var mandat = unMandat(LOGEMENT).conclu();

        mandat.ceder(Set.of(LOGEMENT), mandat.expiration().plus(Duration.ofDays(3)));

        assertThat(autorisation(mandat, LOGEMENT).motifFin()).contains(FinAutorisation.EXPIREE);
        assertThat(autorisation(mandat, LOGEMENT).fin()).contains(mandat.expiration());
    }

    @Test
    void expire_a_son_terme_et_pas_avant() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();

        assertThat(mandat.expirer(mandat.expiration().minusNanos(1000))).isEmpty();
        assertThat(autorisation(mandat, LOGEMENT).estOuverte()).isTrue();

        assertThat(mandat.expirer(mandat.expiration())).containsExactly(LOGEMENT, ARGENT);
        assertThat(autorisation(mandat, LOGEMENT).estOuverte()).isFalse();
        assertThat(autorisation(mandat, LOGEMENT).motifFin()).contains(FinAutorisation.EXPIREE);
    }

    @Test
    void n_expire_qu_une_fois_et_laisse_ce_qui_avait_deja_fini() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();
        mandat.revoquer(Set.of(ARGENT), PLUS_TARD);
        var lendemain = mandat.expiration().plus(Duration.ofDays(1));

        assertThat(mandat.expirer(lendemain)).containsExactly(LOGEMENT);
        assertThat(mandat.expirer(lendemain)).isEmpty();

        assertThat(autorisation(mandat, LOGEMENT).fin()).contains(mandat.expiration());
        assertThat(autorisation(mandat, ARGENT).motifFin()).contains(FinAutorisation.REVOQUEE);
    }

    @Test
    void une_autorisation_finie_ne_finit_pas_une_seconde_fois() {
        var autorisation = unMandat(LOGEMENT).conclu().autorisations().get(0);
        autorisation.terminer(FinAutorisation.REVOQUEE, MIDI);

        assertThatIllegalStateException().isThrownBy(() -> autorisation.terminer(FinAutorisation.RENONCEE, PLUS_TARD));
    }

    @Test
    void une_autorisation_dit_de_quelle_organisation_et_de_quelle_personne() {
        var mandat = unMandat(LOGEMENT).conclu();

        assertThat(mandat.autorisations().get(0))
                .extracting("organisation", "usager", "expiration")
                .containsExactly(mandat.organisation().valeur(), mandat.usager().valeur(), mandat.expiration());
    }

    @Test
    void porte_une_reference_que_l_on_peut_dicter() {
        var id = new MandatId(UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000"));
        var aidant = unAidant();
        var consentement = unConsentement(aidant);
        var mandat = Mandat.conclure(
                id,
                aidant,
                signature(aidant, consentement.brouillon().valeur().toString(), MIDI),
                consentement,
                new ReperesPapier(new byte[] {1}, new byte[] {2}),
                MIDI);

        assertThat(mandat.reference()).isEqualTo("0A1B2C3D");
        assertThat(mandat.id()).isEqualTo(id);
    }

    @Test
    void les_identifiants_ne_se_repetent_pas() {
        assertThat(MandatId.nouveau()).isNotEqualTo(MandatId.nouveau());
        assertThat(BrouillonId.nouveau()).isNotEqualTo(BrouillonId.nouveau());
    }

    @Test
    void les_reperes_du_papier_ne_se_lisent_pas_dans_un_message_technique() {
        assertThat(new ReperesPapier(new byte[] {1}, new byte[] {2})).hasToString("ReperesPapier");
    }

    private static ConsentementRecueilli unConsentement(AidantHabilite aidant) {
        return Consentement.accepter(unMandat(LOGEMENT).par(aidant).prepare(), UsagerId.nouveau(), MIDI, "eidas1", MIDI)
                .preuve();
    }

    private static Mandat conclure(
            AidantHabilite aidant, SecondFacteurVerifie signature, ConsentementRecueilli consentement) {
        return Mandat.conclure(
                MandatId.nouveau(),
                aidant,
                signature,
                consentement,
                new ReperesPapier(new byte[] {1}, new byte[] {2}),
                MIDI);
    }

    private static Autorisation autorisation(Mandat mandat, Demarche demarche) {
        return mandat.autorisations().stream()
                .filter(autorisation -> autorisation.demarche() == demarche)
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(String code, Runnable acte) {
        assertThatExceptionOfType(ActeRefuse.class).isThrownBy(acte::run).withMessage(code);
    }
}
