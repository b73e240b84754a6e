package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void are_the_usual_ones_unless_a_property_says_otherwise() {
        var ports = Ports.lire(proprietes(Map.of("entremise.port", "18000")));
        assertThat(ports.de(Port.APPLICATION)).isEqualTo(18_000);
        assertThat(ports.de(Port.KEYCLOAK)).isEqualTo(8180);
    }

    @Test
    void of_tests_are_all_raised_by_the_same_number() {
        assertThat(Ports.decales(10_000).de(Port.POSTGRESQL)).isEqualTo(15_433);
    }

    @Test
    void a_taken_one_is_named_with_what_it_is_for_and_the_property_that_changes_it() throws IOException {
        try (var occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var numero = Integer.toString(occupant.getLocalPort());
            var choix = libres();
            choix.put("entremise.keycloak.port", numero);
            assertThatThrownBy(() -> Ports.lire(proprietes(choix)).exigerLibres(1))
                    .isInstanceOf(EchecDemarrage.class)
                    .hasMessage("Le port " + numero
                            + " (Keycloak) est déjà pris sur cette machine. Arrêtez le programme qui l’occupe, ou choisissez"
                            + " un autre port avec -Dentremise.keycloak.port=…");
        }
    }

    @Test
    void one_chosen_twice_is_refused() throws IOException {
        var choix = libres();
        choix.put("entremise.smtp.port", choix.get("entremise.port"));
        assertThatThrownBy(() -> Ports.lire(proprietes(choix)).exigerLibres(1))
                .hasMessageContaining("-Dentremise.smtp.port");
    }

    @Test
    void free_ones_are_accepted() throws IOException {
        Ports.lire(proprietes(libres())).exigerLibres(1);
    }

    @Test
    void what_is_not_a_port_number_is_refused_in_words() {
        for (var faux : new String[] {"huit mille", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> Ports.lire(proprietes(Map.of("entremise.pg.port", faux))))
                    .isInstanceOf(EchecDemarrage.class)
                    .hasMessageContaining("-Dentremise.pg.port")
                    .hasMessageContaining(faux);
        }
    }

    private static Map<String, String> libres() throws IOException {
        var choix = new HashMap<String, String>();
        for (var port : Port.values()) {
            choix.put(port.propriete(), Integer.toString(PortLibre.tirer()));
        }
        return choix;
    }

    private static Proprietes proprietes(Map<String, String> choix) {
        return nom -> Optional.ofNullable(choix.get(nom));
    }
}
