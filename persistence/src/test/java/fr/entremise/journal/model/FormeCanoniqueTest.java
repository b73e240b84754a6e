package fr.entremise.journal.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FormeCanoniqueTest {

    private static final short VERSION = 1;

    /** Computed by another program from the description of the form alone. */
    private static final String VECTEUR = "6c48f141556aaf76a209ab666eb313aee03b68de03d2c3d56b558de7cbd8fab1";

    @Test
    void s_ecrit_comme_il_est_documente() {
        var forme = new FormeCanonique(VERSION)
                .champ("mandat.conclu")
                .champ("Été à Nérac")
                .champ("")
                .champ(Instant.parse("2027-03-03T13:05:00.000001Z"));

        assertThat(hexadecimal(forme)).isEqualTo(VECTEUR);
    }

    @Test
    void ne_depend_pas_de_la_facon_de_composer_les_accents() {
        assertThat(hexadecimal(new FormeCanonique(VERSION).champ("e\u0301te\u0301")))
                .isEqualTo(hexadecimal(new FormeCanonique(VERSION).champ("\u00e9t\u00e9")));
    }

    @Test
    void deux_champs_ne_se_confondent_pas_avec_leur_mise_bout_a_bout() {
        assertThat(hexadecimal(new FormeCanonique(VERSION).champ("ab").champ("c")))
                .isNotEqualTo(hexadecimal(new FormeCanonique(VERSION).champ("a").champ("bc")))
                .isNotEqualTo(hexadecimal(new FormeCanonique(VERSION).champ("abc")))
                .isNotEqualTo(hexadecimal(
                        new FormeCanonique(VERSION).champ("ab").champ("c").champ("")));
    }

    @Test
    void la_longueur_compte_les_octets() {
        assertThat("é".getBytes(UTF_8)).hasSize(2);
        assertThat(hexadecimal(new FormeCanonique(VERSION).champ("é")))
                .isNotEqualTo(hexadecimal(new FormeCanonique(VERSION).champ("e")));
    }

    @Test
    void un_instant_compte_a_la_microseconde_avant_comme_apres_1970() {
        var precis = Instant.parse("2027-03-03T13:05:00.000001Z");

        assertThat(hexadecimal(new FormeCanonique(VERSION).champ(precis)))
                .isEqualTo(hexadecimal(new FormeCanonique(VERSION).champ(precis.plusNanos(999))))
                .isNotEqualTo(hexadecimal(new FormeCanonique(VERSION).champ(precis.plusNanos(1000))))
                .isEqualTo(hexadecimal(new FormeCanonique(VERSION).champ("1804079100000001")));
        assertThat(hexadecimal(new FormeCanonique(VERSION).champ(Instant.parse("1969-12-31T23:59:59Z"))))
                .isEqualTo(hexadecimal(new FormeCanonique(VERSION).champ("-1000000")));
    }

    private static String hexadecimal(FormeCanonique forme) {
        return HexFormat.of().formatHex(forme.empreinte());
    }
}
