package fr.entremise.lanceur.compagnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GabaritTest {

    @Test
    void what_a_message_contains_is_shown_and_never_run() {
        var page = Gabarit.lire("courriel.html")
                .remplir(Map.of(
                        "sujet", "<script>alert(1)</script> {{de}} $1",
                        "de", "a@example.test",
                        "pour", "b@example.test",
                        "date", "—",
                        "texte", Gabarit.avecLiens("<b> http://localhost:8080/x?a=1&b=2"),
                        "pieces", List.of(Map.of("nom", "mandat.pdf"), Map.of("nom", "\"'"))));
        assertThat(page)
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; {{de}} $1</h1>")
                .contains("&lt;b&gt; <a href=\"http://localhost:8080/x?a=1&amp;b=2\">")
                .contains("<dd>mandat.pdf</dd>", "<dd>&quot;&#39;</dd>");
    }

    @Test
    void an_empty_list_leaves_nothing() {
        var page = Gabarit.lire("courriels.html").remplir(Map.of("aucun", List.of(), "courriels", List.of()));
        assertThat(page).doesNotContain("{{", "Aucun message");
    }
}
