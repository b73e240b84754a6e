package fr.entremise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static List<Regle> regles() {
        return Regles.TOUTES;
    }

    @ParameterizedTest
    @MethodSource("regles")
    void the_code_obeys(Regle regle) {
        regle.loi().check(Code.LIVRE);
    }

    /** A rule that never failed proves nothing: each one is shown what was written to break it. */
    @ParameterizedTest
    @MethodSource("regles")
    void a_planted_breach_is_seen(Regle regle) {
        assertThat(regle.fautes()).isNotEmpty().allSatisfy(fautives -> {
            var importees = new ClassFileImporter().importClasses(fautives);
            var constats =
                    regle.loi().allowEmptyShould(true).evaluate(importees).getFailureReport();
            assertThat(String.join("\n", constats.getDetails()))
                    .contains(fautives.stream().map(Class::getName).toList());
        });
    }
}
