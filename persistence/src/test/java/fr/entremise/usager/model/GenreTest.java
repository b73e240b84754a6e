package fr.entremise.usager.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenreTest {

    @ParameterizedTest
    @CsvSource({"female, FEMININ", "male, MASCULIN", "unspecified, NON_PRECISE"})
    void se_lit_et_s_ecrit_comme_franceconnect(String claim, Genre genre) {
        assertThat(Genre.deClaim(claim)).isEqualTo(genre);
        assertThat(genre.claim()).isEqualTo(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Female", "other", "F"})
    void rien_d_autre_n_est_compris(String claim) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Genre.deClaim(claim))
                .withMessage("gender");
    }

    @Test
    void il_y_en_a_trois() {
        assertThat(Genre.values()).hasSize(3);
    }
}
