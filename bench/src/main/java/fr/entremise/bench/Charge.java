package fr.entremise.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Puts load on the server, and counts what comes of it. */
final class Charge {

    private static final int CLIENTS = 400;

    private Charge() {}

    /** One act of a client, from its first request to its last. */
    @FunctionalInterface
    interface Acte {
        Issue faire() throws IOException;
    }

    enum Issue {
        JUSTE,
        /** Refused with 503 and {@code Retry-After}. */
        DELESTE,
        FAUX
    }

    /**
     * @param secondes from the first act to the end of the last
     * @param latences of the right ones, in microseconds
     * @param delestages how long the others waited for their 503, in microseconds
     */
    record Mesure(double secondes, Histogram latences, Histogram delestages, long faux) {

        /** Right ones per second. */
        double debit() {
            return latences.getTotalCount() / secondes;
        }

        double ms(double centile) {
            return latences.getValueAtPercentile(centile) / 1000.0;
        }

        long total() {
            return latences.getTotalCount() + delestages.getTotalCount() + faux;
        }
    }

    /**
     * Open loop: each act begins when it is due, whatever becomes of the others, and its latency counts from then. A
     * server that stalls cannot make its clients wait before they ask, which would hide the stall.
     */
    static Mesure cadencer(double debit, Duration duree, Acte acte) {
        var compte = new Compte();
        var nombre = Math.round(debit * duree.toMillis() / 1000);
        var debut = System.nanoTime();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        for (var rang = 0L; rang < nombre; rang++) {
            var prevu = debut + (long) (rang * 1e9 / debit);
            for (var reste = prevu - System.nanoTime(); reste > 0; reste = prevu - System.nanoTime()) {
                LockSupport.parkNanos(reste);
            }
            clients.execute(() -> compte.faire(acte, prevu));
        }
        attendre(clients);
        return compte.mesure(debut);
    }

    /** Closed loop: {@code clients} who begin again as soon as they are answered. Tells the maximum, no latency. */
    static Mesure saturer(int clients, Duration duree, Acte acte) {
        var compte = new Compte();
        var debut = System.nanoTime();
        var fin = debut + duree.toNanos();
        var fils = Executors.newFixedThreadPool(clients);
        for (var i = 0; i < clients; i++) {
            fils.execute(() -> {
                for (var instant = System.nanoTime(); instant < fin; instant = System.nanoTime()) {
                    compte.faire(acte, instant);
                }
            });
        }
        attendre(fils);
        return compte.mesure(debut);
    }

    private static void attendre(ExecutorService clients) {
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("load without end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Compte {

        private final Recorder latences = new Recorder(3);
        private final Recorder delestages = new Recorder(3);
        private final AtomicLong faux = new AtomicLong();

        void faire(Acte acte, long prevu) {
            var issue = Issue.FAUX;
            try {
                issue = acte.faire();
            } catch (IOException | RuntimeException coupe) {
                Banc.signaler(coupe);
            }
            var duree = Math.max(1, (System.nanoTime() - prevu) / 1000);
            switch (issue) {
                case JUSTE -> latences.recordValue(duree);
                case DELESTE -> delestages.recordValue(duree);
                case FAUX -> faux.incrementAndGet();
            }
        }

        Mesure mesure(long debut) {
            return new Mesure(
                    (System.nanoTime() - debut) / 1e9,
                    latences.getIntervalHistogram(),
                    delestages.getIntervalHistogram(),
                    faux.get());
        }
    }
}
