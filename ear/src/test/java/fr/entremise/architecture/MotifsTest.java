package fr.entremise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.model.Motif;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MotifsTest {

    private static final List<Motif> MOTIFS = Code.LIVRE.stream()
            .filter(classe -> classe.isEnum() && classe.isAssignableTo(Motif.class))
            .flatMap(classe -> Stream.of(classe.reflect().getEnumConstants()))
            .map(Motif.class::cast)
            .toList();

    /** The cells of each line: an empty one, the code, the constant, and so on. */
    private static final List<List<String>> LIGNES = Code.texte("motifs.md")
            .lines()
            .filter(ligne -> ligne.matches("\\| [A-Z]{2,3}-\\d{2} .*"))
            .map(ligne -> List.of(ligne.split(" *\\| *", -1)))
            .toList();

    @Test
    void every_refusal_has_a_code_of_its_own() {
        assertThat(MOTIFS)
                .isNotEmpty()
                .extracting(Motif::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{2,3}-\\d{2}"));
    }

    @Test
    void every_refusal_has_a_sentence() {
        var textes = Textes.lire();

        assertThat(MOTIFS)
                .allSatisfy(motif -> assertThat(textes.get("motif." + motif.code()))
                        .as(motif.code())
                        .isNotBlank());
        // A page of the person's own may give the sentence a title, and say what to do.
        assertThat(textes.keySet().stream()
                        .filter(cle -> cle.startsWith("motif."))
                        .map(cle -> cle.replaceFirst("\\.(titre|faire)$", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        MOTIFS.stream().map(motif -> "motif." + motif.code()).toList());
    }

    @Test
    void every_refusal_has_its_line_in_the_list_and_the_list_has_no_other() {
        assertThat(LIGNES)
                .extracting(ligne -> ligne.get(1) + " " + ligne.get(2))
                .containsExactlyInAnyOrderElementsOf(MOTIFS.stream()
                        .map(motif -> motif.code() + " `" + motif + "`")
                        .toList());
    }

    @Test
    void the_list_says_the_error_that_a_client_is_told() {
        assertThat(LIGNES.stream().filter(ligne -> ligne.get(1).startsWith("FI-")))
                .extracting(ligne -> ligne.get(2) + " " + ligne.get(3))
                .containsExactly(Stream.of(MotifRefus.values())
                        .map(motif -> "`" + motif + "` `" + motif.error() + "`")
                        .toArray(String[]::new));
    }
}
