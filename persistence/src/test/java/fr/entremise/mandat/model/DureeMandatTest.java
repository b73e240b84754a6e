package fr.entremise.mandat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DureeMandatTest {

    @ParameterizedTest
    @CsvSource({
        "UN_JOUR, 1, 2027-05-04T10:00:00Z",
        "UN_MOIS, 31, 2027-06-03T10:00:00Z",
        "SIX_MOIS, 182, 2027-11-01T11:00:00Z",
        "UN_AN, 365, 2028-05-02T10:00:00Z"
    })
    void se_compte_en_jours_de_paris_a_la_meme_heure(DureeMandat duree, int jours, Instant echeance) {
        assertThat(duree.jours()).isEqualTo(jours);
        assertThat(duree.echeance(Instant.parse("2027-05-03T10:00:00Z"))).isEqualTo(echeance);
    }

    @Test
    void un_jour_dure_23_heures_au_passage_a_l_heure_d_ete() {
        var samediMidi = Instant.parse("2027-03-27T11:00:00Z");

        assertThat(DureeMandat.UN_JOUR.echeance(samediMidi)).isEqualTo(samediMidi.plus(Duration.ofHours(23)));
    }

    @Test
    void un_jour_dure_25_heures_au_passage_a_l_heure_d_hiver() {
        var samediMidi = Instant.parse("2027-10-30T10:00:00Z");

        assertThat(DureeMandat.UN_JOUR.echeance(samediMidi)).isEqualTo(samediMidi.plus(Duration.ofHours(25)));
    }

    @Test
    void une_heure_qui_n_existe_pas_le_lendemain_est_avancee_d_une_heure() {
        var deuxHeuresTrente = Instant.parse("2027-03-27T01:30:00Z");

        assertThat(DureeMandat.UN_JOUR.echeance(deuxHeuresTrente)).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void une_heure_qui_revient_deux_fois_le_lendemain_est_la_premiere() {
        var deuxHeuresTrente = Instant.parse("2027-10-30T00:30:00Z");

        assertThat(DureeMandat.UN_JOUR.echeance(deuxHeuresTrente)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void le_29_fevrier_est_un_jour_comme_un_autre() {
        assertThat(DureeMandat.UN_JOUR.echeance(Instant.parse("2028-02-28T11:00:00Z")))
                .isEqualTo(Instant.parse("2028-02-29T11:00:00Z"));
        assertThat(DureeMandat.UN_AN.echeance(Instant.parse("2028-02-29T11:00:00Z")))
                .isEqualTo(Instant.parse("2029-02-28T11:00:00Z"));
        assertThat(DureeMandat.UN_AN.echeance(Instant.parse("2027-03-01T11:00:00Z")))
                .isEqualTo(Instant.parse("2028-02-29T11:00:00Z"));
    }
}
