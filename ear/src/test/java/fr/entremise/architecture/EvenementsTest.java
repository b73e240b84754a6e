package fr.entremise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.journal.model.Evenement;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every fact of the journal has a text, and its line in docs/journal.md; neither has another. */
class EvenementsTest {

    private static final String TEXTE = "journal.evenement.";
    private static final Pattern TYPE = Pattern.compile("\"([a-z-]+\\.[a-z_-]+)\"");

    @Test
    void chaque_fait_a_son_texte() {
        var textes = Textes.lire().keySet().stream()
                .filter(cle -> cle.startsWith(TEXTE))
                .map(cle -> cle.substring(TEXTE.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(textes).isEqualTo(ligne());
        assertThat(textes).containsAll(ecrits());
    }

    /** In the first cell of a line. */
    private static Set<String> ligne() {
        return Code.texte("journal.md")
                .lines()
                .filter(ligne -> ligne.matches("\\| `[a-z-]+\\.[a-z_-]+` \\|.*"))
                .map(ligne -> ligne.split("`", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the records of facts, and those who name a type to one, write as one. */
    private static Set<String> ecrits() {
        var faits = Code.LIVRE.stream()
                .filter(classe -> classe.isAssignableTo(Evenement.class) && !classe.isInterface())
                .map(classe -> Path.of("..", "persistence", "src", "main", "java")
                        .resolve(classe.getName().replace('.', '/') + ".java"));
        return faits.map(Textes::contenu)
                .flatMap(contenu -> TYPE.matcher(contenu).results())
                .map(trouve -> trouve.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
