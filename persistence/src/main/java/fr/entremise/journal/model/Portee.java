package fr.entremise.journal.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Among which entries somebody may read; a side that is absent limits nothing.
 *
 * @param organisations any of which
 */
public record Portee(
        @Nullable Set<UUID> organisations, @Nullable UUID usager) {

    public static Portee partout() {
        return new Portee(null, null);
    }

    public static Portee organisations(Set<UUID> organisations) {
        return new Portee(Set.copyOf(organisations), null);
    }

    /** What concerns one person, whoever acted. */
    public static Portee usager(UUID usager) {
        return new Portee(null, usager);
    }

    /** What concerns one person, within one organisation. */
    public static Portee usager(UUID usager, UUID organisation) {
        return new Portee(Set.of(organisation), usager);
    }
}
