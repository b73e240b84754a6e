package fr.entremise.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The browser of the journeys: Debian's, installed when it is missing and can be. */
final class Chromium {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private Chromium() {}

    static synchronized Path executable() {
        if (!Files.isExecutable(EXECUTABLE)) {
            installer();
        }
        return EXECUTABLE;
    }

    private static void installer() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new IllegalStateException(
                    "The journeys need Chromium at " + EXECUTABLE + ". On Debian, as root: apt-get install chromium");
        }
        executer(List.of("apt-get", "update"));
        executer(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
    }

    private static void executer(List<String> commande) {
        try {
            var processus = new ProcessBuilder(commande).inheritIO();
            processus.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var code = processus.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(commande + " ended with " + code);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException interrompu) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrompu);
        }
    }
}
