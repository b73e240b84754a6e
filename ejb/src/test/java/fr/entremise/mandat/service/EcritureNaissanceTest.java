package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcritureNaissanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FEMININ; 1962-08-24; 75107; 99100; née le 24 août 1962, commune 75107",
                "MASCULIN; 1958-03-01; 2A004; 99100; né le 1er mars 1958, commune 2A004",
                "NON_PRECISE; 1954-08-11; 75119; 99100; né(e) le 11 août 1954, commune 75119",
                "MASCULIN; 1992-11-00; ''; 99217; né en novembre 1992, pays 99217",
                "FEMININ; 1992-00-00; ''; 99217; née en 1992, pays 99217"
            })
    void dit_ce_que_l_etat_civil_sait_et_pas_plus(Genre genre, String date, String lieu, String pays, String mots) {
        var identite = new IdentitePivot("Jean", "TARGE", null, genre, new DateDeNaissance(date), lieu, pays, null);

        assertThat(EcritureNaissance.enMots(identite)).isEqualTo(mots);
    }
}
