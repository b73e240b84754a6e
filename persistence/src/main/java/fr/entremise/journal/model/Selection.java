package fr.entremise.journal.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody asks for; what is absent limits nothing.
 *
 * @param organisations those concerned; null for all, empty for none
 * @param auteur who did it, by id
 * @param depuis in
 * @param avant out
 */
public record Selection(
        @Nullable Set<UUID> organisations,
        @Nullable UUID usager,
        @Nullable UUID mandat,
        @Nullable String auteur,
        @Nullable String evenement,
        @Nullable Instant depuis,
        @Nullable Instant avant) {

    public Selection {
        organisations = organisations == null ? null : Set.copyOf(organisations);
    }

    /** Whatever concerns one person, whoever did it. */
    public static Selection deUsager(UUID usager) {
        return new Selection(null, usager, null, null, null, null, null);
    }

    /** Whatever concerns these organisations. */
    public static Selection deOrganisations(Set<UUID> organisations) {
        return new Selection(organisations, null, null, null, null, null, null);
    }
}
