package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequetesLisiblesTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "q, ''",
        "q=, ''",
        "=v, ''",
        "a=1&q&b=2, a=1&b=2",
        "a=1&q=&b=2, a=1&b=2",
        "state=YQ==&c=1, state=YQ==&c=1",
        "&&a=1&, a=1",
        "a=%20&a=%20, a=%20&a=%20"
    })
    void un_parametre_sans_valeur_est_comme_omis(String query, String lisible) {
        assertThat(RequetesLisibles.sansVides(query)).isEqualTo(lisible);
    }
}
