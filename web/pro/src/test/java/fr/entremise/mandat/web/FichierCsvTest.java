package fr.entremise.mandat.web;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.habilitation.model.Fonction;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.model.Issue;
import fr.entremise.mandat.service.Acte;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FichierCsvTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void une_ligne_par_acte_apres_les_titres() throws IOException {
        var sortie = new StringWriter();

        new FichierCsv(sortie).ecrire(List.of(acte("Léa, dite \"Lili\"", "=HYPERLINK(\"http://mal\")")));

        assertThat(sortie.toString())
                .startsWith("\uFEFFQuand (heure de Paris),Type,")
                .endsWith("\r\n");
        assertThat(sortie.toString().split("\r\n", -1)[1])
                .isEqualTo("2026-11-25 01:00:00,mandat.conclu,Mandat signé,Fait,,\"Léa, dite \"\"Lili\"\"\",aidant,"
                        + "\"'=HYPERLINK(\"\"http://mal\"\")\",,Logement,0A1B2C3D,7," + ID);
    }

    @Test
    void un_fichier_coupe_le_dit() throws IOException {
        var sortie = new StringWriter();
        var csv = new FichierCsv(sortie);

        csv.couper();

        assertThat(sortie.toString()).contains("10\u202F000").endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void rien_ne_passe_pour_une_formule(String cellule) {
        assertThat(FichierCsv.neutraliser(cellule)).isEqualTo("'" + cellule);
    }

    private static Acte acte(String auteur, String structure) {
        return new Acte(
                ID,
                Instant.parse("2026-11-25T00:00:00Z"),
                "mandat.conclu",
                Issue.FAIT,
                null,
                Qualite.PROFESSIONNEL,
                auteur,
                List.of(Fonction.AIDANT),
                structure,
                null,
                null,
                "0A1B2C3D",
                LOGEMENT,
                7L);
    }
}
