package fr.entremise.lanceur;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** Waits for a program to be of use, and no longer once it has died. */
final class Readiness {

    private static final Duration PAS = Duration.ofMillis(200);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Readiness() {}

    static void attendre(Processus processus, Duration delai, BooleanSupplier pret) {
        var limite = System.nanoTime() + delai.toNanos();
        while (!pret.getAsBoolean()) {
            if (processus.finiAvant(PAS)) {
                throw processus.echec("processus.mort", processus.nom(), Integer.toString(processus.codeRetour()));
            }
            if (System.nanoTime() - limite > 0) {
                throw processus.echec("processus.lent", processus.nom(), Long.toString(delai.toSeconds()));
            }
        }
    }

    /** The status answered to a GET, redirects not followed; empty when nobody answers. */
    static OptionalInt statut(String url) {
        try {
            var demande = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            return OptionalInt.of(HTTP.send(demande, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    static boolean repond(String url) {
        return statut(url).orElse(0) == 200;
    }
}
