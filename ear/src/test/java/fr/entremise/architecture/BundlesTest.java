package fr.entremise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code PagesTest} cannot see from the pages alone: that the texts of types name what exists, that none is
 * written twice for one door, and that no attribute that people read or hear is a sentence.
 */
class BundlesTest {

    private static final Pattern CLE = Pattern.compile("(?m)^([^#=\\s]+)=");
    private static final Pattern LU = Pattern.compile(
            "\\s(title|alt|aria-label|aria-description|placeholder|label|summary|libelle|aide|itemLabel)=\"([^\"]*)\"");
    private static final Pattern LETTRES = Pattern.compile("\\p{L}{2}");

    @Test
    void no_text_is_written_twice_for_one_door() {
        for (var porte : List.of("usager", "pro")) {
            assertThat(Textes.MODULES.stream()
                            .filter(module -> module.toString().contains("commun")
                                    || module.toString().contains(porte))
                            .flatMap(module -> Textes.fichiers(module, "messages.properties").stream())
                            .flatMap(BundlesTest::cles))
                    .as(porte)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_text_of_a_type_names_a_constant_that_exists() {
        var constantes = constantes();

        assertThat(Textes.lire().keySet().stream().filter(cle -> Character.isUpperCase(cle.charAt(0))))
                .allMatch(cle -> constantes.contains(cle.replaceAll("\\.[a-z]+$", "")));
    }

    @Test
    void no_sentence_is_written_in_an_attribute() {
        assertThat(Textes.MODULES.stream()
                        .flatMap(module -> Textes.fichiers(module, ".xhtml").stream())
                        .flatMap(page -> phrases(Textes.contenu(page)).stream()
                                .map(phrase -> page.getFileName() + ": " + phrase)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt=\"Un plan\"/>",
                "<nav aria-label=\"Menu\">",
                "<f:selectItem itemLabel=\"Aucun #{m['x']}\"/>",
                "<e:champ id=\"nom\"\n  aide=\"Comme sur la carte\"/>"
            })
    void a_planted_sentence_is_seen(String balise) {
        assertThat(phrases(balise)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt=\"\"/>",
                "<nav aria-label=\"#{m['commun.menu']}\">",
                "<a aria-label=\"#{m['a']} (#{m['b']})\">",
                "<e:champ id=\"libelle\"/>"
            })
    void what_comes_from_a_bundle_is_no_sentence(String balise) {
        assertThat(phrases(balise)).isEmpty();
    }

    private static List<String> phrases(String page) {
        var trouvees = new ArrayList<String>();
        LU.matcher(page)
                .results()
                .filter(attribut -> LETTRES.matcher(attribut.group(2).replaceAll("(?s)#\\{[^}]*}", ""))
                        .find())
                .forEach(attribut -> trouvees.add(attribut.group().strip()));
        return trouvees;
    }

    private static Stream<String> cles(Path bundle) {
        return CLE.matcher(Textes.contenu(bundle)).results().map(cle -> cle.group(1));
    }

    /** {@code Type.CONSTANT} for every enum of ours, nested ones under their own name. */
    private static Set<String> constantes() {
        return Code.LIVRE.stream()
                .filter(classe -> classe.isEnum())
                .flatMap(classe -> Stream.of(classe.reflect().getEnumConstants())
                        .map(constante -> classe.getSimpleName() + "." + ((Enum<?>) constante).name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
