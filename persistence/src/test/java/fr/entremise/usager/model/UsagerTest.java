package fr.entremise.usager.model;

import static fr.entremise.usager.model.IdentitePivotFixture.angela;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsagerTest {

    private static final UsagerId ID = UsagerId.nouveau();
    private static final Instant MAINTENANT = Instant.parse("2027-03-03T11:00:00Z");

    @Test
    void se_reconnait_a_l_empreinte_de_son_identifiant_et_a_elle_seule() {
        var usager = unUsager();

        assertThat(usager.estConnuSous(new byte[] {1, 2})).isTrue();
        assertThat(usager.estConnuSous(new byte[] {1, 3})).isFalse();
        assertThat(usager.id()).isEqualTo(ID);
    }

    @Test
    void prend_le_dernier_etat_civil_certifie_et_garde_sa_cle() {
        var usager = unUsager();

        usager.actualiser(new byte[] {9});

        assertThat(usager.identite()).containsExactly(9);
        assertThat(usager.cleEnveloppee()).containsExactly(3);
    }

    @Test
    void ce_qu_il_garde_ne_change_pas_quand_change_ce_qu_on_lui_a_donne_ou_ce_qu_il_a_donne() {
        var empreinte = new byte[] {1, 2};
        var cle = new byte[] {3};
        var identite = new byte[] {4};
        var usager = new Usager(ID, empreinte, cle, identite, MAINTENANT);
        empreinte[0] = 0;
        cle[0] = 0;
        identite[0] = 0;
        usager.cleEnveloppee()[0] = 0;
        usager.identite()[0] = 0;

        assertThat(usager.estConnuSous(new byte[] {1, 2})).isTrue();
        assertThat(usager.cleEnveloppee()).containsExactly(3);
        assertThat(usager.identite()).containsExactly(4);

        var suivante = new byte[] {5};
        usager.actualiser(suivante);
        suivante[0] = 0;
        assertThat(usager.identite()).containsExactly(5);
    }

    @Test
    void garde_le_moment_ou_il_a_ete_connu() {
        assertThat(unUsager()).extracting("creation").isEqualTo(MAINTENANT);
    }

    @Test
    void chaque_usager_a_un_identifiant_a_lui() {
        assertThat(UsagerId.nouveau()).isNotEqualTo(UsagerId.nouveau());
    }

    @Test
    void qui_est_devant_l_ecran_ne_se_lit_pas_dans_un_message_technique() {
        assertThat(authentifie("eidas1")).hasToString("UsagerAuthentifie");
    }

    @Test
    void chaque_niveau_du_reglement_suffit_et_aucun_autre() {
        assertThat(authentifie("eidas1").aUnNiveau()).isTrue();
        assertThat(authentifie("eidas3").aUnNiveau()).isTrue();
        assertThat(authentifie("eidas0").aUnNiveau()).isFalse();
    }

    @Test
    void une_session_de_la_seconde_du_depart_n_est_pas_d_avant() {
        assertThat(authentifie("eidas1").estDAvant(MAINTENANT.plusMillis(999))).isFalse();
        assertThat(authentifie("eidas1").estDAvant(MAINTENANT.plusSeconds(1))).isTrue();
    }

    private static UsagerAuthentifie authentifie(String acr) {
        return new UsagerAuthentifie("sub", MAINTENANT, acr, angela());
    }

    private static Usager unUsager() {
        return new Usager(ID, new byte[] {1, 2}, new byte[] {3}, new byte[] {4}, MAINTENANT);
    }
}
