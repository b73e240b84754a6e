package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessusTest {

    @TempDir
    Path temporaire;

    @Test
    void one_that_dies_is_named_with_its_log_and_its_first_errors() {
        var processus = lancer("echo demarrage; echo '12:00 ERROR port refusé'; echo suite; exit 3");
        assertThatThrownBy(() -> Readiness.attendre(processus, Duration.ofMinutes(1), () -> false))
                .isInstanceOf(EchecDemarrage.class)
                .hasMessageContaining("essai s’est arrêté (code 3)")
                .hasMessageContaining(journal().toString())
                .hasMessageContaining("12:00 ERROR port refusé")
                .hasMessageNotContaining("suite");
    }

    @Test
    void one_that_dies_without_an_error_shows_its_last_lines() {
        var processus = lancer("echo adieu; exit 2");
        assertThatThrownBy(() -> Readiness.attendre(processus, Duration.ofMinutes(1), () -> false))
                .hasMessageContaining("adieu");
    }

    @Test
    void one_that_never_gets_ready_is_given_up() {
        try (var processus = lancer("exec sleep 600")) {
            assertThatThrownBy(() -> Readiness.attendre(processus, Duration.ofMillis(1), () -> false))
                    .isInstanceOf(EchecDemarrage.class)
                    .hasMessageContaining("n’est toujours pas prêt");
        }
    }

    @Test
    void closing_one_ends_its_children_too() throws Exception {
        var processus = lancer("sleep 600 & echo $!; wait");
        Readiness.attendre(processus, Duration.ofMinutes(1), () -> !lire().isBlank());
        var enfant = ProcessHandle.of(Long.parseLong(lire().strip())).orElseThrow();
        processus.close();
        enfant.onExit().get(1, TimeUnit.MINUTES);
        assertThat(enfant.isAlive()).isFalse();
    }

    private Processus lancer(String script) {
        return Processus.lancer("essai", journal(), Map.of(), List.of("/bin/sh", "-c", script));
    }

    private Path journal() {
        return temporaire.resolve("journaux/essai.log");
    }

    private String lire() {
        try {
            return Files.readString(journal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
