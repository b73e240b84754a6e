package fr.entremise.habilitation.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.journal.model.Issue;
import org.junit.jupiter.api.Test;

class SecondFacteurRefuseTest {

    @Test
    void le_journal_en_garde_le_motif_et_l_acte_vise() {
        var fait = new SecondFacteurRefuse(MotifRefus.SECOND_FACTEUR_D_UN_AUTRE, "b1");

        assertThat(fait.type()).isEqualTo("second-facteur.refuse");
        assertThat(fait.issue()).isEqualTo(Issue.REFUSE);
        assertThat(fait.details()).containsOnlyKeys("motif", "objet");
        assertThat(fait.details()).containsEntry("motif", "HAB-06").containsEntry("objet", "b1");
    }
}
