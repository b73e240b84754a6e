package fr.entremise.habilitation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfessionnelTest {

    private static final ProfessionnelId ID = new ProfessionnelId(UUID.randomUUID());
    private static final OrganisationId ORGANISATION = new OrganisationId(UUID.randomUUID());

    @Test
    void exerce_ses_fonctions_et_elles_seules() {
        var paul = professionnel(ORGANISATION, null, Set.of(Fonction.AIDANT, Fonction.REFERENT));

        assertThat(Fonction.values()).filteredOn(paul::exerce).containsExactly(Fonction.AIDANT, Fonction.REFERENT);
    }

    @Test
    void peut_n_avoir_encore_aucune_fonction() {
        var paul = professionnel(ORGANISATION, null, Set.of());

        assertThat(Fonction.values()).noneMatch(paul::exerce);
    }

    @Test
    void est_actif_jusqu_a_ce_qu_on_le_suspende() {
        var paul = professionnel(ORGANISATION, null, Set.of(Fonction.AIDANT));
        assertThat(paul.estActif()).isTrue();

        paul.suspendre();

        assertThat(paul.estActif()).isFalse();
    }

    @Test
    void un_aidant_est_d_une_organisation_un_administrateur_d_un_departement() {
        var aidant = professionnel(ORGANISATION, null, Set.of(Fonction.AIDANT));
        var administrateur = professionnel(null, "2A", Set.of(Fonction.ADMIN_DEPARTEMENTAL));

        assertThat(aidant.organisation()).contains(ORGANISATION);
        assertThat(aidant.departement()).isEmpty();
        assertThat(administrateur.organisation()).isEmpty();
        assertThat(administrateur.departement()).contains("2A");
    }

    @Test
    void se_presente() {
        var paul = professionnel(ORGANISATION, null, Set.of(Fonction.AIDANT));

        assertThat(paul.id()).isEqualTo(ID);
        assertThat(paul.prenom()).isEqualTo("Paul");
        assertThat(paul.nom()).isEqualTo("Petit");
        assertThat(paul).extracting("compte").isEqualTo("3f1e");
    }

    private static Professionnel professionnel(
            @Nullable OrganisationId organisation, @Nullable String departement, Set<Fonction> fonctions) {
        return new Professionnel(ID, "3f1e", "Paul", "Petit", organisation, departement, fonctions);
    }
}
