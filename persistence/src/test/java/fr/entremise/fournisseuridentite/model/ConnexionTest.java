package fr.entremise.fournisseuridentite.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.model.Demarche;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnexionTest {

    private static final Instant OUVERTURE = Instant.parse("2026-03-02T09:00:00Z");
    private static final AuthorizationRequest REQUEST = new AuthorizationRequest(
            "franceconnect",
            "https://fc.example/retour",
            "state",
            "nonce",
            Set.of(Claim.EMAIL),
            true,
            EnumSet.allOf(Demarche.class),
            null,
            null);

    @Test
    void appartient_au_premier_qui_l_ouvre() {
        var connexion = Connexion.ouvrir(REQUEST, OUVERTURE);
        assertThat(connexion.estOuverteA("nadia", OUVERTURE)).isTrue();

        var attribuee = connexion.attribuer("nadia", null);

        assertThat(attribuee.estOuverteA("nadia", OUVERTURE)).isTrue();
        assertThat(attribuee.estOuverteA("paul", OUVERTURE)).isFalse();
    }

    @Test
    void dure_trente_minutes_la_derniere_exclue() {
        var connexion = Connexion.ouvrir(REQUEST, OUVERTURE);

        assertThat(connexion.estOuverteA("nadia", OUVERTURE.plusSeconds(1799))).isTrue();
        assertThat(connexion.estOuverteA("nadia", OUVERTURE.plusSeconds(1800))).isFalse();
    }

    @Test
    void rien_de_ce_qu_elle_tient_ne_s_affiche() {
        assertThat(Connexion.ouvrir(REQUEST, OUVERTURE).toString()).doesNotContain("state", "nonce", "fc.example");
        assertThat(REQUEST).hasToString("AuthorizationRequest");
    }
}
