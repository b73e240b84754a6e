package fr.entremise.lanceur.compagnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp TOTP = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; its eight digits cut to the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void gives_the_codes_of_the_rfc(long secondes, String code) {
        assertThat(TOTP.code(Instant.ofEpochSecond(secondes))).isEqualTo(code);
    }

    @Test
    void counts_down_to_the_next_code() {
        assertThat(Totp.reste(Instant.ofEpochSecond(60))).isEqualTo(30);
        assertThat(Totp.reste(Instant.ofEpochSecond(89))).isEqualTo(1);
    }
}
