package fr.entremise.mandat.model;

import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.UsagerId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read the journal, and by which criteria.
 *
 * @param lecture which part of it, in a word of the code
 */
public record JournalConsulte(
        String lecture,
        @Nullable UUID organisationConcernee,
        @Nullable UsagerId usager,
        Criteres criteres) implements Evenement {

    @Override
    public String type() {
        return "journal.consulte";
    }

    @Override
    public @Nullable UUID usagerConcerne() {
        return usager == null ? null : usager.valeur();
    }

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<>(criteres.enDetails());
        details.put("lecture", lecture);
        return details;
    }
}
