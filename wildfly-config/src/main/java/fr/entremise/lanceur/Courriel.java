package fr.entremise.lanceur;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that the application sent.
 *
 * @param numero rank of arrival, from 0
 * @param texte its plain text, empty when it has none
 * @param pieces names of the attached files
 */
public record Courriel(
        int numero,
        String de,
        String pour,
        String sujet,
        @Nullable Instant date,
        String texte,
        List<String> pieces) {

    @Override
    public String toString() {
        return "Courriel";
    }
}
