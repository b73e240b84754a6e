package fr.entremise.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the figures were made: they are worth nothing without it. */
final class Machine {

    private Machine() {}

    static String texte() {
        return "%d cœurs %s, %d Gio, %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        valeur("/proc/cpuinfo", "model name"),
                        Math.round(Double.parseDouble(
                                        valeur("/proc/meminfo", "MemTotal").split(" ", 2)[0])
                                / 1024
                                / 1024),
                        valeur("/etc/os-release", "PRETTY_NAME").replace("\"", ""),
                        System.getProperty("java.runtime.version"));
    }

    private static String valeur(String fichier, String nom) {
        try (var lignes = Files.lines(Path.of(fichier))) {
            return lignes.filter(ligne -> ligne.startsWith(nom))
                    .findFirst()
                    .map(ligne -> ligne.substring(nom.length()).replaceFirst("^\\s*[:=]\\s*", ""))
                    .orElse("?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
