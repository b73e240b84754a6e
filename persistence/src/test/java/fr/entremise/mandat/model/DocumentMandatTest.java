package fr.entremise.mandat.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentMandatTest {

    @Test
    void garde_le_papier_tel_qu_il_fut_signe() {
        var texte = new byte[] {1};
        var empreinte = new byte[] {2};
        var chiffre = new byte[] {3};
        var id = MandatId.nouveau();
        var document = new DocumentMandat(id, "2026-11", texte, empreinte, chiffre);
        texte[0] = 0;
        empreinte[0] = 0;
        chiffre[0] = 0;
        document.pdfEmpreinte()[0] = 0;
        document.pdfChiffre()[0] = 0;

        assertThat(document.versionTexte()).isEqualTo("2026-11");
        assertThat(document.pdfEmpreinte()).containsExactly(2);
        assertThat(document.pdfChiffre()).containsExactly(3);
        assertThat(document).extracting("texteEmpreinte").isEqualTo(new byte[] {1});
        assertThat(document).extracting("mandat").isEqualTo(id.valeur());
    }
}
