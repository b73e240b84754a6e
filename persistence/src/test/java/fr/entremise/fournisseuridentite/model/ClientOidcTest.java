package fr.entremise.fournisseuridentite.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientOidcTest {

    private final ClientOidc client = new ClientOidc(
            "franceconnect",
            "FranceConnect",
            octets("present"),
            Set.of("https://fc.example/retour"),
            Set.of("https://fc.example/fin"),
            Set.of("eidas1"));

    @Test
    void deux_secrets_valent_pendant_le_changement() {
        assertThat(client.aPourSecret(octets("present"))).isTrue();
        assertThat(client.aPourSecret(octets("suivant"))).isFalse();
        assertThat(client.aPourSecret(new byte[0])).isFalse();

        client.annoncerSecret(octets("suivant"));

        assertThat(client.aPourSecret(octets("present"))).isTrue();
        assertThat(client.aPourSecret(octets("suivant"))).isTrue();
        assertThat(client.aPourSecret(octets("autre"))).isFalse();
    }

    @Test
    void une_adresse_est_la_sienne_au_signe_pres() {
        assertThat(client.revientA("https://fc.example/retour")).isTrue();
        assertThat(client.revientA("https://fc.example/retour/")).isFalse();
        assertThat(client.revientA("https://fc.example/fin")).isFalse();
        assertThat(client.revientDeDeconnexionA("https://fc.example/fin")).isTrue();
        assertThat(client.revientDeDeconnexionA("https://fc.example/retour")).isFalse();
    }

    @Test
    void ne_prend_que_les_niveaux_inscrits() {
        assertThat(client.accepte("eidas1")).isTrue();
        assertThat(client.accepte("eidas2")).isFalse();
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(US_ASCII);
    }
}
