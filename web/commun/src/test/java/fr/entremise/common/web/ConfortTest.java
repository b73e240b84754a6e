package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfortTest {

    @Test
    void ne_garde_que_des_reglages_connus() {
        assertThat(new Confort("150", "\"><script>", "large")).isEqualTo(new Confort("150", "systeme", "large"));
        assertThat(new Confort("", "", "")).isEqualTo(new Confort("100", "systeme", "normal"));
    }

    @Test
    void se_range_dans_un_cookie_que_les_scripts_ne_lisent_pas() {
        var cookie = new Confort("125", "sombre", "large").cookie(true);
        assertThat(cookie.getValue()).isEqualTo("125_sombre_large");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isNegative();
    }
}
