package fr.entremise.common.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AleasTest {

    private static final int TIRAGES = 1_000;

    @Test
    void c5_un_jeton_tient_256_bits_et_passe_dans_une_adresse() {
        assertThat(Stream.generate(Aleas::jeton).limit(TIRAGES))
                .doesNotHaveDuplicates()
                .allSatisfy(jeton -> assertThat(jeton).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void un_code_se_recopie_sans_confondre_deux_signes() {
        var codes = Stream.generate(Aleas::codeLisible).limit(TIRAGES).toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).hasSize(12));
        // 12 000 signes: the chance that one of the 32 is missing is below 10^-160.
        assertThat(codes.stream()
                        .flatMapToInt(String::chars)
                        .distinct()
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .isEqualTo("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    }

    @Test
    void un_code_est_imprime_par_groupes_de_quatre() {
        assertThat(Aleas.codeImprime("9KXM4TQP7WHR")).isEqualTo("9KXM-4TQP-7WHR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10XM4TQP7WHR",
                "10XM-4TQP-7WHR",
                "10xm 4tqp 7whr",
                "1OXM4TQP7WHR",
                "IOXM4TQP7WHR",
                "l0xm4tqp7whr",
                "  10XM  4TQP\t7WHR\n",
                "10XM\u00a04TQP\u202f7WHR",
                "10XM\u20114TQP\u20137WHR"
            })
    void un_code_tape_comme_on_peut_est_le_code_tire(String saisie) {
        assertThat(Aleas.codeSaisi(saisie)).isEqualTo("10XM4TQP7WHR");
    }

    @Test
    void un_code_imprime_se_retape() {
        var code = Aleas.codeLisible();

        assertThat(Aleas.codeSaisi(Aleas.codeImprime(code))).isEqualTo(code);
    }
}
