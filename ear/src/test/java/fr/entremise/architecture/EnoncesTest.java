package fr.entremise.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md says which tests hold each statement; no statement loses its last test unseen. */
class EnoncesTest {

    private static final Path DEPOT = Path.of("..");
    private static final Pattern LIGNE = Pattern.compile("\\| ([CI]\\d+) \\| .+ \\| (.+) \\|");
    private static final Pattern CLASSE = Pattern.compile("`(\\w+)`");

    /** The numbers that begin the name of a test. */
    private static final Pattern TEST = Pattern.compile("void ((?:(?:[abci]\\d+|x)_)+)\\w+\\(");

    /** Where the service that the State runs answers otherwise than it should. */
    private static final List<Integer> MIEUX = List.of(14, 20, 22, 24, 25, 26, 28, 30, 31, 32, 43, 44, 46, 51);

    private static final Map<String, Set<String>> TESTS = tests();

    @Test
    void the_thirty_eight_statements_each_have_the_tests_that_the_table_names() {
        var attendus = Stream.concat(numeros("C", 8), numeros("I", 30)).toList();

        var table = table();

        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(attendus);
        assertThat(table)
                .allSatisfy((numero, classes) -> assertThat(classes)
                        .as(numero)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(
                                TESTS.getOrDefault(numero.toLowerCase(Locale.ROOT), Set.of())));
    }

    @Test
    void each_exchange_of_the_contract_has_a_test() {
        var attendus = Stream.concat(numeros("b", 30), MIEUX.stream().map(numero -> "a" + numero));

        assertThat(TESTS.keySet()).containsAll(attendus.toList());
    }

    private static Stream<String> numeros(String lettre, int dernier) {
        return IntStream.rangeClosed(1, dernier).mapToObj(numero -> lettre + numero);
    }

    private static Map<String, Set<String>> table() {
        return Code.texte("SECURITY.md")
                .lines()
                .map(LIGNE::matcher)
                .filter(ligne -> ligne.matches())
                .collect(toMap(
                        ligne -> ligne.group(1),
                        ligne -> CLASSE.matcher(ligne.group(2))
                                .results()
                                .map(classe -> classe.group(1))
                                .collect(toCollection(TreeSet::new))));
    }

    /** The classes that hold each number. */
    private static Map<String, Set<String>> tests() {
        return Stream.of(DEPOT, DEPOT.resolve("web"))
                .flatMap(EnoncesTest::modules)
                .flatMap(EnoncesTest::sources)
                .flatMap(EnoncesTest::tests)
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    }

    private static Stream<Path> modules(Path dossier) {
        try (var modules = Files.list(dossier)) {
            return modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory).toList().stream();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private static Stream<Path> sources(Path module) {
        try (var fichiers = Files.walk(module)) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(".java")).toList().stream();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private static Stream<Map.Entry<String, String>> tests(Path fichier) {
        try {
            var classe = fichier.getFileName().toString().replace(".java", "");
            return TEST.matcher(Files.readString(fichier))
                    .results()
                    .flatMap(test -> Arrays.stream(test.group(1).split("_")))
                    .map(numero -> Map.entry(numero, classe));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
