package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.mandat.model.DureeMandat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibellesDureesTest {

    @ParameterizedTest
    @EnumSource
    void chaque_duree_s_ecrit_en_mots_et_dit_le_nombre_exact_de_jours(DureeMandat duree) {
        assertThat(LibellesDurees.enMots(duree)).contains(duree.jours() + " jour");
    }
}
