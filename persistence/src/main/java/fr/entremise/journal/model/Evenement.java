package fr.entremise.journal.model;

import fr.entremise.common.model.Demarche;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be kept; each feature declares its own as records. It holds ids and words of the code, never a name nor
 * anything typed by a person: after an erasure everything still verifies.
 */
public interface Evenement {

    /** A stable name, for example {@code mandat.conclu}; {@code journal.evenement.<type>} is its text in the bundle. */
    String type();

    default Issue issue() {
        return Issue.FAIT;
    }

    default @Nullable UUID organisationConcernee() {
        return null;
    }

    default @Nullable UUID usagerConcerne() {
        return null;
    }

    default @Nullable UUID mandatConcerne() {
        return null;
    }

    default @Nullable Demarche demarcheConcernee() {
        return null;
    }

    /** Who did it, when it is not the caller of the door. */
    default @Nullable Auteur auteur() {
        return null;
    }

    /** What else must be kept, in words of the code: no line break, and no equals sign in a name. */
    default Map<String, String> details() {
        return Map.of();
    }

    /**
     * What is personal, by name: only a salted commitment of each value is kept ({@link Sel}), so that whoever holds
     * the salt and the value can prove them, until the person is erased. Needs an usager concerned.
     */
    default Map<String, String> engagements() {
        return Map.of();
    }
}
