package fr.entremise.journal.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.journal.model.Entrees.Repere;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a list shows it.
 *
 * @param rang its place in the tree, under a signed head; absent while it waits for it
 */
public record LigneJournal(
        UUID id,
        Instant instant,
        String evenement,
        Issue issue,
        Auteur.Qualite auteurQualite,
        String auteurId,
        Set<String> auteurRoles,
        @Nullable UUID organisation,
        @Nullable UUID usager,
        @Nullable UUID mandat,
        @Nullable Demarche demarche,
        String details,
        @Nullable Long rang) {

    /** Where the page after this line begins. */
    public Repere repere() {
        return new Repere(instant, id);
    }

    /** The value of a detail, by its name. */
    public Optional<String> detail(String nom) {
        var debut = nom + "=";
        return details.lines()
                .filter(ligne -> ligne.startsWith(debut))
                .map(ligne -> ligne.substring(debut.length()))
                .findFirst();
    }
}
