package fr.entremise.common.service;

import fr.entremise.common.model.ServiceIndisponible;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.partitionhandling.AvailabilityMode;
import org.jspecify.annotations.Nullable;

/**
 * The short memories, of texts only: nothing of them reaches the database, a disk or a log.
 *
 * <p>Where there are several nodes each text is on two of them, and one of the two decides: "exactly one" below means
 * of the callers on all nodes. When a memory does not answer, or the node is cut off from the others,
 * {@link ServiceIndisponible}.
 */
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

    @Inject
    Clock clock;

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
        joindre(() -> cache(tiroir).put(cle, valeur, tiroir.duree().toMillis(), TimeUnit.MILLISECONDS));
    }

    public Optional<String> lire(Tiroir tiroir, String cle) {
        return Optional.ofNullable(joindre(() -> cache(tiroir).get(cle)));
    }

    /** Reads and forgets at once: of several callers at the same time exactly one gets the value. */
    public Optional<String> prendre(Tiroir tiroir, String cle) {
        return Optional.ofNullable(joindre(() -> cache(tiroir).remove(cle)));
    }

    /**
     * Puts {@code nouvelle} in the place of {@code ancienne}; false when something else, or nothing, is there by now,
     * and {@link #lire} then shows it.
     */
    public boolean remplacer(Tiroir tiroir, String cle, String ancienne, String nouvelle) {
        var duree = tiroir.duree().toMillis();
        return joindre(() -> {
            var cache = cache(tiroir);
            while (!cache.replace(cle, ancienne, nouvelle, duree, TimeUnit.MILLISECONDS)) {
                // The node that decides is ahead of our copy for an instant: its "no" must not be followed by old news.
                if (!ancienne.equals(cache.get(cle))) {
                    return false;
                }
            }
            return true;
        });
    }

    /** How many times {@link #compter} counted {@code cle} in the fifteen minutes since the first. */
    public int compte(String cle) {
        return Optional.ofNullable(joindre(() -> limites.get(cle)))
                .map(Compte::lire)
                .map(Compte::nombre)
                .orElse(0);
    }

    /** Counts once more, and answers how many times in the fifteen minutes since the first, this one included. */
    public int compter(String cle) {
        return joindre(() -> compterUneFois(cle));
    }

    private int compterUneFois(String cle) {
        while (true) {
            var deja = limites.get(cle);
            var maintenant = clock.instant();
            if (deja == null) {
                var premier = new Compte(1, maintenant.plus(Tiroir.LIMITES.duree()));
                if (limites.putIfAbsent(cle, premier.texte(), premier.reste(maintenant), TimeUnit.MILLISECONDS)
                        == null) {
                    return 1;
                }
            } else {
                var suivant = Compte.lire(deja).plusUn();
                if (limites.replace(cle, deja, suivant.texte(), suivant.reste(maintenant), TimeUnit.MILLISECONDS)) {
                    return suivant.nombre();
                }
            }
        }
    }

    /** Whether half of the nodes, or more, have gone silent, so that nothing is read or written here. */
    boolean estCoupee() {
        return Arrays.stream(Tiroir.values())
                .anyMatch(tiroir -> cache(tiroir).getAdvancedCache().getAvailability() != AvailabilityMode.AVAILABLE);
    }

    /**
     * Reads and writes again without the nodes that are silent: for {@link ArbitreGrappe}, who knows that they do not.
     */
    void rouvrir() {
        changer(AvailabilityMode.AVAILABLE);
    }

    void fermer() {
        changer(AvailabilityMode.DEGRADED_MODE);
    }

    private void changer(AvailabilityMode mode) {
        Arrays.stream(Tiroir.values())
                .forEach(tiroir -> cache(tiroir).getAdvancedCache().setAvailability(mode));
    }

    /** How many nodes of a cluster this one sees, itself included. */
    int noeudsVisibles() {
        return codes.getAdvancedCache()
                .getDistributionManager()
                .getCacheTopology()
                .getActualMembers()
                .size();
    }

    private static <T extends @Nullable Object> T joindre(Supplier<T> acte) {
        try {
            return acte.get();
        } catch (CacheException injoignable) {
            throw new ServiceIndisponible("Memoire", injoignable);
        }
    }

    /** How many, and until when they count. */
    private record Compte(int nombre, Instant fin) {

        static Compte lire(String texte) {
            var parties = texte.split(" ", 2);
            return new Compte(Integer.parseInt(parties[0]), Instant.parse(parties[1]));
        }

        Compte plusUn() {
            return new Compte(nombre + 1, fin);
        }

        String texte() {
            return nombre + " " + fin;
        }

        /** In milliseconds; at least one, since less means for ever. */
        long reste(Instant maintenant) {
            return Math.max(1, Duration.between(maintenant, fin).toMillis());
        }
    }
}
