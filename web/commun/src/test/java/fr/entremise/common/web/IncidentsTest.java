package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.model.ActeRefuse;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    @Test
    void trouve_le_refus_sous_ce_qui_l_enveloppe() {
        var refus = new ActeRefuse(() -> "TST-01");
        var enveloppe = new FacesException(new EJBException(new RuntimeException(refus)));
        assertThat(Incidents.cause(enveloppe, ActeRefuse.class)).containsSame(refus);
    }

    @Test
    void ne_tourne_pas_sans_fin_sur_des_causes_en_boucle() {
        var une = new RuntimeException();
        var autre = new RuntimeException(une);
        une.initCause(autre);
        assertThat(Incidents.cause(une, ActeRefuse.class)).isEmpty();
    }

    @Test
    void n_ecrit_dans_le_journal_technique_aucun_texte_d_exception() {
        var lignes = new ArrayList<String>();
        var capture = new Handler() {
            @Override
            public void publish(LogRecord ligne) {
                lignes.add(ligne.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var journal = Logger.getLogger(Incidents.class.getName());
        journal.setUseParentHandlers(false);
        journal.addHandler(capture);
        try {
            Incidents.consigner(new IllegalStateException("Aline Bertin", new RuntimeException("1951-04-12")), 500);
        } finally {
            journal.removeHandler(capture);
            journal.setUseParentHandlers(true);
        }
        assertThat(lignes)
                .singleElement()
                .asString()
                .contains("500", "IllegalStateException", "RuntimeException", "IncidentsTest")
                .doesNotContain("Bertin", "1951");
    }
}
