package fr.entremise.common.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import org.junit.jupiter.api.Test;

class ActeRefuseTest {

    private static final Motif MOTIF = () -> "ABC-01";

    @Test
    void un_refus_dit_son_motif_et_ne_dit_que_son_code() {
        assertThat(new ActeRefuse(MOTIF).motif()).isSameAs(MOTIF);
        assertThat(new ActeRefuse(MOTIF)).hasMessage("ABC-01");
    }

    @Test
    void un_refus_et_une_panne_annulent_tout_ce_que_l_acte_avait_ecrit() {
        assertThat(ActeRefuse.class.getAnnotation(ApplicationException.class).rollback())
                .isTrue();
        assertThat(ServiceIndisponible.class
                        .getAnnotation(ApplicationException.class)
                        .rollback())
                .isTrue();
    }

    @Test
    void une_panne_garde_sa_cause_pour_l_operateur() {
        var cause = new IllegalStateException("refused");

        assertThat(new ServiceIndisponible("Keycloak", cause))
                .hasMessage("Keycloak")
                .hasCause(cause);
    }
}
