package fr.entremise.mandat.model;

import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.Evenement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took a copy of the journal, or of some of it.
 *
 * @param lecture which part of it, in a word of the code
 * @param forme of the file
 * @param lignes how many entries it holds
 */
public record JournalExporte(
        String lecture, @Nullable UUID organisationConcernee, Criteres criteres, String forme, long lignes)
        implements Evenement {

    @Override
    public String type() {
        return "journal.exporte";
    }

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<>(criteres.enDetails());
        details.putAll(Map.of("lecture", lecture, "forme", forme, "lignes", Long.toString(lignes)));
        return details;
    }
}
