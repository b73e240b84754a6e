package fr.entremise.common.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.model.Demarche;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibellesDemarchesTest {

    @ParameterizedTest
    @EnumSource
    void chaque_demarche_a_un_titre_et_des_exemples(Demarche demarche) {
        assertThat(LibellesDemarches.titre(demarche)).isNotBlank();
        assertThat(LibellesDemarches.exemples(demarche)).isNotBlank().isNotEqualTo(LibellesDemarches.titre(demarche));
    }

    @Test
    void deux_demarches_n_ont_pas_le_meme_titre() {
        assertThat(Demarche.values())
                .extracting(demarche -> LibellesDemarches.titre(demarche))
                .doesNotHaveDuplicates();
    }

    @Test
    void rien_n_est_ecrit_pour_une_demarche_qui_n_existe_pas() {
        assertThat(ResourceBundle.getBundle("fr.entremise.common.service.demarches", Locale.FRENCH)
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Demarche.values())
                        .flatMap(demarche -> Stream.of("Demarche." + demarche, "Demarche." + demarche + ".exemples"))
                        .toList());
    }

    @Test
    void plusieurs_titres_se_lisent_dans_l_ordre_des_listes() {
        assertThat(LibellesDemarches.titres(List.of(Demarche.JUSTICE, Demarche.LOGEMENT)))
                .isEqualTo("Logement\u00a0; Justice");
    }
}
