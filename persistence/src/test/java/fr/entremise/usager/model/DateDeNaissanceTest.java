package fr.entremise.usager.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateDeNaissanceTest {

    @Test
    void une_date_complete_dit_son_annee_son_mois_et_son_jour() {
        var naissance = new DateDeNaissance("1962-08-24");

        assertThat(naissance.annee()).isEqualTo(1962);
        assertThat(naissance.mois()).contains(8);
        assertThat(naissance.jour()).contains(24);
    }

    @Test
    void un_jour_inconnu_n_a_pas_de_jour() {
        var naissance = new DateDeNaissance("1992-11-00");

        assertThat(naissance.mois()).contains(11);
        assertThat(naissance.jour()).isEmpty();
    }

    @Test
    void un_jour_et_un_mois_inconnus_ne_laissent_que_l_annee() {
        var naissance = new DateDeNaissance("1992-00-00");

        assertThat(naissance.annee()).isEqualTo(1992);
        assertThat(naissance.mois()).isEmpty();
        assertThat(naissance.jour()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-02-29", "2028-02-29", "0001-01-01", "1955-12-31", "1955-01-01"})
    void existe(String valeur) {
        assertThat(new DateDeNaissance(valeur).valeur()).isEqualTo(valeur);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-02-29",
                "2027-02-29",
                "1977-00-03",
                "1977-13-01",
                "1977-04-31",
                "1977-01-32",
                "0000-01-01",
                "0000-00-00",
                "77-01-01",
                "1977-1-1",
                "1977/01/01",
                " 1977-01-01",
                "1977-01-01\n",
                "1977-01",
                "",
                "١٩٧٧-٠١-٠١"
            })
    void n_existe_dans_aucun_etat_civil(String valeur) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateDeNaissance(valeur))
                .withMessage("birthdate");
    }

    @ParameterizedTest
    @CsvSource({
        "24/08/1962, 1962-08-24",
        "24 8 1962, 1962-08-24",
        "24.08.1962, 1962-08-24",
        "24-08-1962, 1962-08-24",
        "24 / 08 / 1962, 1962-08-24",
        "24081962, 1962-08-24",
        "1962-08-24, 1962-08-24",
        "1/3/1958, 1958-03-01",
        "29/02/2000, 2000-02-29",
        "11/1992, 1992-11-00",
        "1 1992, 1992-01-00",
        "00/11/1992, 1992-11-00",
        "1992-11-00, 1992-11-00",
        "1992, 1992-00-00",
        "00/00/1992, 1992-00-00",
        "00001992, 1992-00-00",
        "'  24/08/1962  ', 1962-08-24"
    })
    void se_tape_de_plusieurs_facons(String texte, String valeur) {
        assertThat(DateDeNaissance.saisie(texte)).contains(new DateDeNaissance(valeur));
    }

    @Test
    void se_colle_avec_des_espaces_insecables() {
        assertThat(DateDeNaissance.saisie("\u00a024\u00a008\u202f1962\u00a0"))
                .contains(new DateDeNaissance("1962-08-24"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hier",
                "24 août 1962",
                "24/08/62",
                "240862",
                "2408196",
                "240819620",
                "29/02/2027",
                "30021980",
                "31/04/1980",
                "24/13/1962",
                "24/00/1962",
                "3 0 1977",
                "0/0/0000",
                "1962/08/24",
                "24//",
                "24/08/1962 ou 25",
                "24/08/19622",
                "124/08/1962",
                "+1/08/1962",
                "1977-00-03",
                "2408 1962"
            })
    void n_est_pas_une_date(String texte) {
        assertThat(DateDeNaissance.saisie(texte)).isEmpty();
    }

    @Test
    void se_tape_de_meme_sur_un_serveur_regle_pour_une_autre_ecriture_des_chiffres() {
        var avant = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(DateDeNaissance.saisie("24/08/1962")).contains(new DateDeNaissance("1962-08-24"));
        } finally {
            Locale.setDefault(avant);
        }
    }

    @Test
    void deux_dates_de_meme_valeur_sont_la_meme() {
        assertThat(new DateDeNaissance("1962-08-24"))
                .isEqualTo(new DateDeNaissance("1962-08-24"))
                .hasSameHashCodeAs(new DateDeNaissance("1962-08-24"))
                .isNotEqualTo(new DateDeNaissance("1962-08-25"));
    }

    @Test
    void ne_se_lit_pas_dans_un_message_technique() {
        assertThat(new DateDeNaissance("1962-08-24")).hasToString("DateDeNaissance");
    }
}
