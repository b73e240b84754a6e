package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

/** No sentence of Faces or of Bean Validation can reach a person: each has ours in its place. */
class FacesMessagesTest {

    @Test
    void every_message_of_faces_is_ours() throws IOException {
        assertThat(lire("/fr/entremise/common/web/faces.properties").keySet())
                .containsAll(lire("/jakarta/faces/Messages.properties").keySet().stream()
                        .filter(cle -> !cle.endsWith("_detail"))
                        .toList());
    }

    @Test
    void no_message_of_ours_shows_what_the_person_wrote_or_a_detail_of_faces() throws IOException {
        var messages = lire("/fr/entremise/common/web/faces.properties");
        assertThat(messages.keySet()).noneMatch(cle -> cle.endsWith("_detail"));
        assertThat(messages.keySet().stream().filter(cle -> cle.contains(".converter.")))
                .allSatisfy(cle -> assertThat(messages.getString(cle)).doesNotContain("{0}"));
    }

    @Test
    void every_constraint_of_bean_validation_has_its_sentence() throws Exception {
        var messages = lire("/ValidationMessages.properties");
        var dossier = "jakarta/validation/constraints/";
        var api = NotNull.class.getProtectionDomain().getCodeSource().getLocation();
        int contraintes = 0;
        try (var jar = new JarInputStream(api.openStream())) {
            for (var entree = jar.getNextJarEntry(); entree != null; entree = jar.getNextJarEntry()) {
                var nom = entree.getName();
                if (nom.startsWith(dossier) && nom.endsWith(".class") && !nom.contains("$") && !nom.contains("-")) {
                    var contrainte =
                            nom.substring(0, nom.length() - ".class".length()).replace('/', '.');
                    assertThat(messages.containsKey(contrainte + ".message"))
                            .as(contrainte)
                            .isTrue();
                    contraintes++;
                }
            }
        }
        assertThat(contraintes).isEqualTo(22);
    }

    private static ResourceBundle lire(String chemin) throws IOException {
        var flux = Objects.requireNonNull(FacesMessagesTest.class.getResourceAsStream(chemin), chemin);
        try (var lecteur = new InputStreamReader(flux, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(lecteur);
        }
    }
}
