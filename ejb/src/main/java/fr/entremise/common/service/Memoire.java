package fr.entremise.common.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;

/** The short memories, of texts only: nothing of them reaches the database, a disk or a log. */
@ApplicationScoped
public class Memoire {

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/codes")
    Cache<String, String> codes;

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/jetons")
    Cache<String, String> jetons;

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/transactions")
    Cache<String, String> transactions;

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/liens")
    Cache<String, String> liens;

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/limites")
    Cache<String, String> limites;

    @SuppressWarnings("NullAway.Init") // filled by the container
    Memoire() {}

    /** Which memory, and for how long. */
    public enum Tiroir {
        CODES(Duration.ofSeconds(60)),
        JETONS(Duration.ofSeconds(60)),
        TRANSACTIONS(Duration.ofMinutes(30)),
        LIENS(Duration.ofHours(2)),
        LIMITES(Duration.ofMinutes(15));

        private final Duration duree;

        Tiroir(Duration duree) {
            this.duree = duree;
        }

        public Duration duree() {
            return duree;
        }
    }

    private Cache<String, String> cache(Tiroir tiroir) {
        return switch (tiroir) {
            case CODES -> codes;
            case JETONS -> jetons;
            case TRANSACTIONS -> transactions;
            case LIENS -> liens;
            case LIMITES -> limites;
        };
    }

    /** Keeps {@code valeur} for the life of {@code tiroir}. */
    public void garder(Tiroir tiroir, String cle, String valeur) {
        cache(tiroir).put(cle, valeur, tiroir.duree().toMillis(), TimeUnit.MILLISECONDS);
    }

    public Optional<String> lire(Tiroir tiroir, String cle) {
        return Optional.ofNullable(cache(tiroir).get(cle));
    }

    /** Reads and forgets at once: of several callers at the same time exactly one gets the value. */
    public Optional<String> prendre(Tiroir tiroir, String cle) {
        return Optional.ofNullable(cache(tiroir).remove(cle));
    }

    /**
     * Puts {@code nouvelle} in the place of {@code ancienne}; false when something else, or nothing, is there by now.
     */
    public boolean remplacer(Tiroir tiroir, String cle, String ancienne, String nouvelle) {
        return cache(tiroir).replace(cle, ancienne, nouvelle, tiroir.duree().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Counts one more attempt of {@code cle} and answers how many there were, this one included, since the first. */
    public int compter(String cle) {
        var total = limites.compute(
                cle,
                (nom, deja) -> Integer.toString(deja == null ? 1 : Integer.parseInt(deja) + 1),
                Tiroir.LIMITES.duree().toMillis(),
                TimeUnit.MILLISECONDS);
        return Integer.parseInt(total);
    }
}
