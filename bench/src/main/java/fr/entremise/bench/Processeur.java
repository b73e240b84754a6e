package fr.entremise.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * CPU milliseconds spent so far, by the Linux kernel's count.
 *
 * @param wildfly the server of the application
 * @param postgresql all processes of the database
 * @param charge this JVM: the load, and the mail box of the demo
 */
record Processeur(double wildfly, double postgresql, double charge) {

    private static final double MS_PAR_TIC = 10;

    static Processeur lire(Path donnees) {
        var postmaster = premiereLigne(donnees.resolve("postgresql/postmaster.pid"));
        var enfants = ProcessHandle.of(postmaster).orElseThrow().children().mapToLong(ProcessHandle::pid);
        return new Processeur(
                ms(pidWildFly(), false),
                ms(postmaster, true)
                        + enfants.mapToDouble(pid -> ms(pid, false)).sum(),
                ms(ProcessHandle.current().pid(), false));
    }

    Processeur depuis(Processeur avant) {
        return new Processeur(wildfly - avant.wildfly, postgresql - avant.postgresql, charge - avant.charge);
    }

    private static long pidWildFly() {
        return ProcessHandle.current()
                .children()
                .filter(processus -> processus.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch("org.jboss.as.standalone"::equals))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static long premiereLigne(Path fichier) {
        try {
            return Long.parseLong(Files.readAllLines(fichier).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Source: proc(5), /proc/[pid]/stat, fields 14 to 17; zero for a process that has ended meanwhile. */
    private static double ms(long pid, boolean avecEnfantsFinis) {
        try {
            var champs = Files.readString(Path.of("/proc/" + pid + "/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ", -1);
            var tics = Long.parseLong(champs[11]) + Long.parseLong(champs[12]);
            return (tics + (avecEnfantsFinis ? Long.parseLong(champs[13]) + Long.parseLong(champs[14]) : 0))
                    * MS_PAR_TIC;
        } catch (IOException fini) {
            return 0;
        }
    }
}
