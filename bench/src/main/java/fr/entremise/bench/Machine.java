package fr.entremise.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

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

    /**
     * How long the disk takes to keep a page of 8 kB for good, in milliseconds: what every commit waits for, and what
     * others on the machine change most.
     *
     * @param moitie at the middle
     * @param pire at the worst hundredth
     */
    record Disque(double moitie, double pire) {}

    static Disque disque(Path dossier) throws IOException {
        var durees = new Histogram(3);
        var fichier = dossier.resolve("disque");
        try (var canal = FileChannel.open(
                fichier, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (var i = 0; i < 300; i++) {
                canal.write(ByteBuffer.allocate(8192));
                var debut = System.nanoTime();
                canal.force(false);
                durees.recordValue((System.nanoTime() - debut) / 1000);
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
        return new Disque(durees.getValueAtPercentile(50) / 1000.0, durees.getValueAtPercentile(99) / 1000.0);
    }

    /** Programs that wanted a processor in the last minute, this bench's too. */
    static double affluence() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
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
