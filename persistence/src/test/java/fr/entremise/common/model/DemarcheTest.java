package fr.entremise.common.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemarcheTest {

    @Test
    void les_dix_themes_sont_ecrits_comme_franceconnect_les_compare() {
        assertThat(Demarche.values())
                .extracting(Demarche::repScope)
                .containsExactly(
                        "Papier-Citoyenneté-Elections",
                        "Famille-Scolarité",
                        "Social-Santé",
                        "Travail-Formation",
                        "Logement",
                        "Transports-Mobilité",
                        "Argent-Impots-Consommation",
                        "Justice",
                        "Etranger-Europe",
                        "Loisirs-Sport-Culture");
    }
}
