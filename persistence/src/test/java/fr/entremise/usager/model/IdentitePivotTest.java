package fr.entremise.usager.model;

import static fr.entremise.usager.model.IdentitePivotFixture.FRANCE;
import static fr.entremise.usager.model.IdentitePivotFixture.angela;
import static fr.entremise.usager.model.IdentitePivotFixture.pierreDitDubois;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each identity is one of FranceConnect's own test set. */
class IdentitePivotTest {

    @ParameterizedTest
    @CsvSource({
        "DUBOIS, , Angela Claire Louise, female, 1962-08-24, 75107, 99100",
        "MERCIER, DUBOIS, Pierre, male, 1969-03-17, 95277, 99100",
        "TROIS-DUPRE, , Melissandre Juliette, female, 1981-07-27, 13012, 99100",
        "HUCHE, , Anne-Laure, female, 1945-09-30, 31555, 99100",
        "HOCHON, , Valentin Emmanuel, male, 1955-01-01, 69674, 99100",
        "DUBIGNOT, , Jean Philippe Arnaud, male, 1943-06-15, 75109, 99100",
        "DUBINÔRE, , Joëlle Françoise, female, 1992-08-15, 75117, 99100",
        "DUPONT, , Paul Louis, male, 1962-08-24, 75107, 99100",
        "LAFORGE, , Camille, unspecified, 1954-08-07, 75119, 99100",
        "CHAMPION, , Alice Juliette, female, 2009-05-02, 44109, 99100",
        "Brosse, Mario, Mario, male, 1981-02-03, 2A004, 99100",
        "Brosse, Luigi, Luigi, male, 1981-02-03, 2B050, 99100",
        "REVEIL, , Titouan, male, 1998-06-18, 98729, 99100",
        "Fleury, , Fabien, male, 1972-06-14, 98611, 99100",
        "MARTIN, , Vincent Guillaume, male, 1963-12-05, '', 99352",
        "GODIN, , Ermengardi, female, 1985-09-05, '', 99350",
        "SÉGUIN, , Henry, male, 1955-06-19, '', 99139",
        "LAPRISE, DULIN, Saber, male, 1946-08-17, '', 99131",
        "CHEVAL, POULAIN, Marphisa, female, 1982-02-24, '', 99134",
        "LIVRE, , Julien Bernard Pierre, male, 1984-01-23, '', 99127",
        "FLEURET, , Jean, male, 1992-11-00, '', 99217",
        "TARGE, , Jean, male, 1992-00-00, '', 99217",
        "ALGER, , Vincent, male, 1963-12-05, 90900, 99352",
        "ALGERIE, , Alia, female, 1963-12-05, Alger, 99352"
    })
    void franceconnect_l_accepte(
            String nom, @Nullable String usage, String prenoms, String genre, String date, String lieu, String pays) {
        var identite = new IdentitePivot(
                prenoms, nom, usage, Genre.deClaim(genre), new DateDeNaissance(date), lieu, pays, null);

        assertThat(identite.nomComplet()).isEqualTo(prenoms + " " + nom);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "'', DUFOUR, 75107, 99100, given_name",
        "' ', DUFOUR, 75107, 99100, given_name",
        "Amandine, '', 75107, 99100, family_name",
        "Amandine, ' ', 75107, 99100, family_name",
        "Rémi, SAVIGNY, '', 99100, birthplace",
        "Rémi, SAVIGNY, AAAAA, 99100, birthplace",
        "Rémi, SAVIGNY, 7510, 99100, birthplace",
        "Rémi, SAVIGNY, 751077, 99100, birthplace",
        "Rémi, SAVIGNY, 2C004, 99100, birthplace",
        "Rémi, SAVIGNY, 75107, '', birthcountry",
        "Rémi, SAVIGNY, 75107, France, birthcountry",
        "Rémi, SAVIGNY, 75107, 9910, birthcountry"
    })
    void franceconnect_la_refuserait(String prenoms, String nom, String lieu, String pays, String claim) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identite(prenoms, nom, lieu, pays))
                .withMessage(claim);
    }

    @Test
    void les_noms_tiennent_en_256_caracteres() {
        assertThat(identite("A".repeat(256), "B".repeat(256), "75107", FRANCE).prenoms())
                .hasSize(256);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identite("A".repeat(257), "B", "75107", FRANCE))
                .withMessage("given_name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identite("A", "B".repeat(257), "75107", FRANCE))
                .withMessage("family_name");
    }

    @Test
    void un_lieu_ecrit_en_toutes_lettres_a_l_etranger_tient_en_256_caracteres() {
        assertThat(identite("A", "B", "L".repeat(256), "99352").lieu()).hasSize(256);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> identite("A", "B", "L".repeat(257), "99352"))
                .withMessage("birthplace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2A100", "2B100", "99352"})
    void un_pays_a_la_forme_d_un_code_officiel(String pays) {
        assertThat(identite("A", "B", "", pays).pays()).isEqualTo(pays);
    }

    @Test
    void on_l_appelle_par_son_premier_prenom_et_son_nom_de_naissance() {
        assertThat(angela().nomCourant()).isEqualTo("Angela DUBOIS");
    }

    @Test
    void on_l_appelle_par_son_nom_d_usage_quand_elle_en_a_un() {
        assertThat(pierreDitDubois().nomCourant()).isEqualTo("Pierre DUBOIS");
        assertThat(pierreDitDubois().nomComplet()).isEqualTo("Pierre MERCIER");
    }

    @Test
    void deux_etats_civils_egaux_sont_le_meme() {
        assertThat(angela()).isEqualTo(angela()).hasSameHashCodeAs(angela()).isNotEqualTo(pierreDitDubois());
    }

    @Test
    void ne_se_lit_pas_dans_un_message_technique() {
        assertThat(angela()).hasToString("IdentitePivot");
    }

    private static IdentitePivot identite(String prenoms, String nom, String lieu, String pays) {
        return new IdentitePivot(
                prenoms, nom, null, Genre.NON_PRECISE, new DateDeNaissance("1962-08-24"), lieu, pays, null);
    }
}
