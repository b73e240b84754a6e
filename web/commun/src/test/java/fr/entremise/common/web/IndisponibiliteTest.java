package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.model.ServiceIndisponible;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndisponibiliteTest {

    @ParameterizedTest
    @NullSource // no connection left in the pool
    @ValueSource(strings = {"08006", "53300", "57P01", "55P03"})
    void la_base_qui_n_a_rien_a_donner_passe(String etat) {
        assertThat(Indisponibilite.est(enveloppe(new SQLException("", etat)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "40001"})
    void la_base_qui_refuse_est_notre_faute(String etat) {
        assertThat(Indisponibilite.est(enveloppe(new SQLException("", etat)))).isFalse();
    }

    @Test
    void un_service_qui_ne_repond_pas_passe_une_erreur_de_programme_non() {
        assertThat(Indisponibilite.est(enveloppe(new ServiceIndisponible("keycloak", new IllegalStateException()))))
                .isTrue();
        assertThat(Indisponibilite.est(enveloppe(new IllegalStateException()))).isFalse();
    }

    private static EJBException enveloppe(Exception cause) {
        return new EJBException(new IllegalStateException(cause));
    }
}
