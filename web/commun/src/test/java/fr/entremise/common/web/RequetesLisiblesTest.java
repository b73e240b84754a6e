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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded | true",
                "text/html; charset=UTF-8 | true",
                "text/html;charset=\"utf-8\" | true",
                "multipart/form-data; boundary=xYz | true",
                "multipart/form-data; boundary= | false",
                "text/plain; charset= | false",
                "text/plain; charset=\" | false",
                "application/ | false",
                "/ | false",
                ";;; | false"
            })
    void un_type_de_contenu_se_reconnait(String contenu, boolean lisible) {
        assertThat(RequetesLisibles.estUnType(contenu)).isEqualTo(lisible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | true",
                "text/html,application/xhtml+xml;q=0.9, */*;q=0.8 | true",
                "application/signed-exchange;v=b3;q=0.7 | true",
                "text/html;level= | false",
                "n'importe;q=zz | false"
            })
    void un_souhait_de_type_aussi(String accept, boolean lisible) {
        assertThat(RequetesLisibles.sontDesTypes(accept)).isEqualTo(lisible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr-FR,fr;q=0.9, en;q=0.8,*;q=0.5 | true", "ar | true", "fr-;;,*;q=nan | false", "fr;q=2 | false"})
    void un_souhait_de_langue_aussi(String langues, boolean lisible) {
        assertThat(RequetesLisibles.sontDesLangues(langues)).isEqualTo(lisible);
    }
}
