package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdressesTest {

    @Test
    void une_page_d_ici_est_locale() {
        assertThat(Adresses.estLocale("/pro/aidant/mandat?id=3&apres=a%20b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://ailleurs.test/",
                "//ailleurs.test/",
                "/\\ailleurs.test/",
                "pro",
                "/a\r\nSet-Cookie: b",
                "javascript:x"
            })
    void ce_qui_peut_mener_ailleurs_n_est_pas_local(String adresse) {
        assertThat(Adresses.estLocale(adresse)).isFalse();
    }
}
