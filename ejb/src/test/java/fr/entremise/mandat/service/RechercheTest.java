package fr.entremise.mandat.service;

import static fr.entremise.usager.model.IdentitePivotFixture.angela;
import static fr.entremise.usager.model.IdentitePivotFixture.neeEnFrance;
import static fr.entremise.usager.model.IdentitePivotFixture.pierreDitDubois;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.service.ClesFixture;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RechercheTest {

    private static final OrganisationId CCAS = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId AUTRE = new OrganisationId(UUID.randomUUID());

    @TempDir
    Path dossier;

    private Recherche recherche;

    @BeforeEach
    void preparer() throws Exception {
        recherche = new Recherche();
        recherche.empreintes = ClesFixture.desEmpreintes(ClesFixture.desCles(dossier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "du",
                "DUBOIS",
                "dub angela",
                "claire",
                "Louise 1962",
                "dubois, angela",
                "  DUBOIS\u00a0 ang ",
                "1962"
            })
    void une_personne_se_trouve_par_le_debut_de_ses_noms_ou_son_annee_de_naissance(String saisie) {
        assertThat(trouve(angela(), saisie)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubois", "dubos", "martin", "dubois martin", "1963", "196", "angelaclaire", "dubois 62"})
    void et_pas_par_autre_chose(String saisie) {
        assertThat(trouve(angela(), saisie)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mercier", "dubois", "pierre mercier", "pierre dubois"})
    void le_nom_d_usage_vaut_le_nom_de_naissance(String saisie) {
        assertThat(trouve(pierreDitDubois(), saisie)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dubinore", "DUBINÔRE", "Dubino\u0302re", "joelle", "JOËLLE", "saint", "saint ours"})
    void les_accents_la_casse_et_les_traits_d_union_ne_comptent_pas(String saisie) {
        assertThat(trouve(
                        neeEnFrance("Joëlle", "DUBINÔRE-Saint-Ours", null, Genre.FEMININ, "1992-08-15", "75117"),
                        saisie))
                .isTrue();
    }

    @Test
    void seules_les_dix_premieres_lettres_d_un_nom_comptent() {
        var longue = neeEnFrance("Anne", "ABCDEFGHIJKLM", null, Genre.FEMININ, "1992-08-15", "75117");

        assertThat(trouve(longue, "ABCDEFGHIJ")).isTrue();
        assertThat(trouve(longue, "ABCDEFGHIJKLM")).isTrue();
        assertThat(trouve(longue, "ABCDEFGHIX")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "d", "d a", "-- ,", "é"})
    void rien_d_assez_long_ne_cherche_rien(String saisie) {
        assertThat(recherche.pourChercher(CCAS, saisie)).isEmpty();
    }

    @Test
    void un_mot_repete_ne_compte_qu_une_fois() {
        assertThat(recherche.pourChercher(CCAS, "dubois DUBOIS Dubois")).hasSize(1);
    }

    @Test
    void les_empreintes_d_une_organisation_ne_valent_rien_dans_une_autre() {
        assertThat(comparables(recherche.pourTrouver(CCAS, angela())))
                .doesNotContainAnyElementsOf(comparables(recherche.pourTrouver(AUTRE, angela())));
    }

    private boolean trouve(IdentitePivot identite, String saisie) {
        var cherchees = comparables(recherche.pourChercher(CCAS, saisie));
        return !cherchees.isEmpty()
                && comparables(recherche.pourTrouver(CCAS, identite)).containsAll(cherchees);
    }

    private static Collection<ByteBuffer> comparables(Collection<byte[]> empreintes) {
        return empreintes.stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
    }
}
