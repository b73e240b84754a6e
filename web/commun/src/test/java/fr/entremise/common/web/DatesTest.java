package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void dit_le_jour_en_toutes_lettres() {
        assertThat(Dates.jour(LocalDate.of(2028, 3, 3))).isEqualTo("3\u00A0mars 2028");
        assertThat(Dates.jour(LocalDate.of(2028, 8, 31))).isEqualTo("31\u00A0août 2028");
    }

    @Test
    void dit_premier_pour_le_premier_du_mois_seulement() {
        assertThat(Dates.jour(LocalDate.of(2028, 2, 1))).isEqualTo("1er\u00A0février 2028");
        assertThat(Dates.jour(LocalDate.of(2028, 2, 21))).isEqualTo("21\u00A0février 2028");
    }

    @Test
    void dit_le_moment_a_l_heure_de_paris() {
        assertThat(Dates.moment(Instant.parse("2028-03-03T13:05:00Z")))
                .isEqualTo("le\u00A03\u00A0mars 2028 à\u00A014\u00A0h\u00A005");
    }

    @Test
    @DisplayName("the day changes at midnight in Paris, not in UTC")
    void change_de_jour_a_minuit_a_paris() {
        assertThat(Dates.jour(Instant.parse("2028-07-31T22:00:00Z"))).isEqualTo("1er\u00A0août 2028");
        assertThat(Dates.jour(Instant.parse("2028-07-31T21:59:59Z"))).isEqualTo("31\u00A0juillet 2028");
    }

    @Test
    @DisplayName("the hour that comes twice is told apart for machines")
    void distingue_les_deux_heures_du_retour_a_l_heure_d_hiver() {
        assertThat(Dates.iso(Instant.parse("2026-10-25T00:30:00Z"), true)).isEqualTo("2026-10-25T02:30:00+02:00");
        assertThat(Dates.iso(Instant.parse("2026-10-25T01:30:00Z"), true)).isEqualTo("2026-10-25T02:30:00+01:00");
    }

    @Test
    void donne_aux_machines_le_jour_seul_quand_l_heure_n_est_pas_dite() {
        assertThat(Dates.iso(Instant.parse("2028-12-31T23:30:00Z"), false)).isEqualTo("2029-01-01");
        assertThat(Dates.iso(LocalDate.of(2028, 3, 3), false)).isEqualTo("2028-03-03");
    }

    @Test
    void refuse_une_heure_sans_lieu() {
        assertThatThrownBy(() -> Dates.jour(LocalDateTime.of(2028, 3, 3, 14, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
