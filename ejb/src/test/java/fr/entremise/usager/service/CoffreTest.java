package fr.entremise.usager.service;

import static fr.entremise.common.service.ClesFixture.desCles;
import static fr.entremise.usager.model.IdentitePivotFixture.angela;
import static fr.entremise.usager.model.IdentitePivotFixture.pierreDitDubois;
import static fr.entremise.usager.model.IdentitePivotFixture.presumeeNeeEn1992;
import static fr.entremise.usager.model.IdentitePivotFixture.sansAdresse;
import static fr.entremise.usager.service.CoffreFixture.unCoffre;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.model.UsagerId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoffreTest {

    private static final Instant MAINTENANT = Instant.parse("2027-03-03T11:00:00Z");
    private static final byte[] PAPIER = "le papier".getBytes(UTF_8);

    @TempDir
    Path dossier;

    @TempDir
    Path ailleurs;

    private Coffre coffre;

    @BeforeEach
    void ouvrir() throws Exception {
        coffre = unCoffre(desCles(dossier));
    }

    @ParameterizedTest
    @MethodSource("identites")
    void rend_l_identite_telle_qu_elle_fut_confiee(IdentitePivot identite) {
        assertThat(coffre.identite(coffre.creer("sub", identite, MAINTENANT))).isEqualTo(identite);
    }

    static Stream<IdentitePivot> identites() {
        return Stream.of(angela(), pierreDitDubois(), sansAdresse(), presumeeNeeEn1992());
    }

    @Test
    void rien_de_l_identite_n_est_lisible_dans_ce_qui_est_garde() {
        var usager = coffre.creer("le-sub", angela(), MAINTENANT);

        assertThat(latin(usager.identite())).doesNotContain("DUBOIS", "Angela", "1962");
        assertThat(usager.estConnuSous(coffre.empreinteSub("le-sub"))).isTrue();
        assertThat(usager.estConnuSous(coffre.empreinteSub("un-autre"))).isFalse();
    }

    @Test
    void deux_scellements_de_la_meme_identite_ne_se_ressemblent_pas() {
        var usager = coffre.creer("sub", angela(), MAINTENANT);

        assertThat(coffre.sceller(usager, angela())).isNotEqualTo(coffre.sceller(usager, angela()));
    }

    @Test
    void l_identite_se_met_a_jour() {
        var usager = coffre.creer("sub", angela(), MAINTENANT);

        usager.actualiser(coffre.sceller(usager, pierreDitDubois()));

        assertThat(coffre.identite(usager)).isEqualTo(pierreDitDubois());
    }

    @Test
    void un_document_chiffre_pour_une_personne_se_rouvre_pour_elle() {
        var usager = coffre.creer("sub", angela(), MAINTENANT);
        var chiffre = coffre.chiffrer(usager, PAPIER, "mandat:1");

        assertThat(chiffre).isNotEqualTo(PAPIER);
        assertThat(coffre.dechiffrer(usager, chiffre, "mandat:1")).isEqualTo(PAPIER);
    }

    @Test
    void un_document_range_chez_une_autre_personne_ne_s_ouvre_plus() {
        var chiffre = coffre.chiffrer(coffre.creer("a", angela(), MAINTENANT), PAPIER, "mandat:1");
        var pierre = coffre.creer("b", pierreDitDubois(), MAINTENANT);

        nOuvrePas(() -> coffre.dechiffrer(pierre, chiffre, "mandat:1"));
    }

    @Test
    void un_document_ne_s_ouvre_pas_sous_un_autre_nom() {
        var usager = coffre.creer("sub", angela(), MAINTENANT);

        nOuvrePas(() -> coffre.dechiffrer(usager, coffre.chiffrer(usager, PAPIER, "mandat:1"), "mandat:2"));
        nOuvrePas(() -> coffre.dechiffrer(usager, usager.identite(), "mandat:1"));
    }

    @Test
    void une_identite_deplacee_avec_sa_cle_vers_une_autre_personne_ne_s_ouvre_plus() {
        var angela = coffre.creer("a", angela(), MAINTENANT);

        nOuvrePas(() -> coffre.identite(
                new Usager(UsagerId.nouveau(), new byte[0], angela.cleEnveloppee(), angela.identite(), MAINTENANT)));
    }

    @Test
    void l_identite_d_une_personne_echangee_contre_celle_d_une_autre_ne_s_ouvre_plus() {
        var angela = coffre.creer("a", angela(), MAINTENANT);
        var pierre = coffre.creer("b", pierreDitDubois(), MAINTENANT);

        angela.actualiser(pierre.identite());

        nOuvrePas(() -> coffre.identite(angela));
    }

    @Test
    void un_octet_change_se_voit() {
        var usager = coffre.creer("sub", angela(), MAINTENANT);
        var altere = usager.identite();
        altere[altere.length - 1] ^= 1;
        usager.actualiser(altere);

        nOuvrePas(() -> coffre.identite(usager));
    }

    @Test
    void rien_ne_s_ouvre_avec_une_autre_cle_maitresse() throws Exception {
        var usager = coffre.creer("sub", angela(), MAINTENANT);
        var autre = unCoffre(desCles(ailleurs));

        nOuvrePas(() -> autre.identite(usager));
        nOuvrePas(() -> autre.chiffrer(usager, PAPIER, "mandat:1"));
    }

    private static void nOuvrePas(Runnable acte) {
        assertThatIllegalStateException().isThrownBy(acte::run).withMessageNotContaining("DUBOIS");
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
