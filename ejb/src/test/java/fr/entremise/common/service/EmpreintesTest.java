package fr.entremise.common.service;

import static fr.entremise.common.service.ClesFixture.desCles;
import static fr.entremise.common.service.ClesFixture.desEmpreintes;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmpreintesTest {

    @TempDir
    Path dossier;

    @TempDir
    Path ailleurs;

    private Empreintes empreintes;

    @BeforeEach
    void preparer() throws Exception {
        empreintes = desEmpreintes(desCles(dossier));
    }

    @Test
    void une_valeur_se_retrouve_et_tient_en_32_octets() {
        assertThat(empreintes.de("sub", "abc")).hasSize(32).isEqualTo(empreintes.de("sub", "abc"));
    }

    @Test
    void se_retrouve_apres_un_redemarrage() {
        assertThat(desEmpreintes(ClesFixture.lire(dossier)).de("sub", "abc")).isEqualTo(empreintes.de("sub", "abc"));
    }

    @Test
    void deux_valeurs_ou_deux_domaines_ne_se_confondent_pas() {
        assertThat(empreintes.de("sub", "abc"))
                .isNotEqualTo(empreintes.de("sub", "abd"))
                .isNotEqualTo(empreintes.de("code", "abc"));
        assertThat(empreintes.de("su", "babc")).isNotEqualTo(empreintes.de("sub", "abc"));
    }

    @Test
    void ne_vaut_rien_sans_la_cle() throws Exception {
        assertThat(desEmpreintes(desCles(ailleurs)).de("sub", "abc")).isNotEqualTo(empreintes.de("sub", "abc"));
        assertThat(empreintes.de("sub", "abc")).isNotEqualTo(Empreintes.sha256("sub\0abc".getBytes(US_ASCII)));
    }

    /** Source: FIPS 180-4, the example of one block. */
    @Test
    void un_jeton_est_garde_sous_son_sha_256() {
        var vecteur = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Empreintes.duJeton("abc")).isEqualTo(vecteur);
        assertThat(Empreintes.sha256("abc".getBytes(US_ASCII)))
                .isEqualTo(HexFormat.of().parseHex(vecteur));
    }

    @Test
    void le_service_ne_demarre_pas_sans_ses_cles() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClesFixture.lire(ailleurs))
                .withMessage("the credential store cannot be opened");

        ClesFixture.ecrire(ailleurs, AliasCle.EMPREINTES, "{}");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClesFixture.lire(ailleurs))
                .withMessage("identites is not in the credential store");

        ClesFixture.ecrire(ailleurs, AliasCle.IDENTITES, "{}");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClesFixture.lire(ailleurs))
                .withMessage("keyset");
    }
}
