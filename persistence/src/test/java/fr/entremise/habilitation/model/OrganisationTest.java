package fr.entremise.habilitation.model;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOISIRS;
import static fr.entremise.common.model.Demarche.PAPIERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.Demarche;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final OrganisationId ID = new OrganisationId(UUID.randomUUID());

    @Test
    void est_active_jusqu_a_ce_qu_on_la_suspende() {
        var ccas = ccas(Set.of(PAPIERS));
        assertThat(ccas.estActive()).isTrue();

        ccas.suspendre();

        assertThat(ccas.estActive()).isFalse();
    }

    @Test
    void donne_ses_demarches_dans_l_ordre_des_listes() {
        var ccas = ccas(new LinkedHashSet<>(List.of(LOISIRS, PAPIERS, ARGENT)));

        assertThat(ccas.demarches()).containsExactly(PAPIERS, ARGENT, LOISIRS);
    }

    @Test
    void ses_demarches_ne_changent_pas_de_l_exterieur() {
        var choisies = EnumSet.of(PAPIERS);
        var ccas = ccas(choisies);
        choisies.add(ARGENT);

        assertThat(ccas.demarches()).containsExactly(PAPIERS);
        assertThatThrownBy(() -> ccas.demarches().add(ARGENT)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void peut_n_avoir_encore_aucune_demarche() {
        assertThat(ccas(Set.of()).demarches()).isEmpty();
    }

    @Test
    void se_presente() {
        var ccas = ccas(Set.of(PAPIERS));

        assertThat(ccas.id()).isEqualTo(ID);
        assertThat(ccas.nom()).isEqualTo("CCAS de Nérac");
        assertThat(ccas.siret()).isEqualTo("26470023100012");
        assertThat(ccas.adresse()).isEqualTo("1 place de la Mairie, 47600 Nérac");
        assertThat(ccas.commune()).isEqualTo("Nérac");
        assertThat(ccas.departement()).isEqualTo("47");
    }

    private static Organisation ccas(Set<Demarche> demarches) {
        return new Organisation(
                ID, "CCAS de Nérac", "26470023100012", "1 place de la Mairie, 47600 Nérac", "Nérac", "47", demarches);
    }
}
