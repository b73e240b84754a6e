package fr.entremise.fournisseuridentite.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets on their way from the act that drew them to the page that shows them: once, to whoever acted, and never in an
 * address.
 */
@SessionScoped
class SecretsMontres implements Serializable {

    private static final Duration DUREE = Duration.ofMinutes(5);

    @Inject
    Clock clock;

    private final Map<String, Montre> secrets = new ConcurrentHashMap<>();

    /** @param fin first instant at which it is forgotten */
    private record Montre(String secret, Instant fin) implements Serializable {

        @Override
        public String toString() {
            return "Montre";
        }
    }

    /** The page that shows it. */
    String montrer(String client, String secret) {
        oublier();
        secrets.put(client, new Montre(secret, clock.instant().plus(DUREE)));
        return "/admin/client/secret?faces-redirect=true&id=" + URLEncoder.encode(client, UTF_8);
    }

    /** Once. */
    Optional<String> prendre(String client) {
        oublier();
        return Optional.ofNullable(secrets.remove(client)).map(Montre::secret);
    }

    private void oublier() {
        var maintenant = clock.instant();
        secrets.values().removeIf(montre -> !maintenant.isBefore(montre.fin()));
    }
}
