package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.model.Issue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, with the names that its reader may know.
 *
 * @param motif code of the refusal
 * @param auteur name of the professional; absent when it was not one
 * @param fonctions those that the professional held then
 * @param structure name of the organisation concerned
 * @param personne name of the usager; absent when nobody is concerned, or the reader may not know
 * @param mandat its reference, as its paper says it
 * @param rang place in the tree of the journal; absent while the entry waits for it
 */
public record Acte(
        UUID id,
        Instant instant,
        String evenement,
        Issue issue,
        @Nullable String motif,
        Qualite qualite,
        @Nullable String auteur,
        List<Fonction> fonctions,
        @Nullable String structure,
        @Nullable UUID usager,
        @Nullable String personne,
        @Nullable String mandat,
        @Nullable Demarche demarche,
        @Nullable Long rang) {

    /** Where the page after this line begins. */
    public Repere repere() {
        return new Repere(instant, id);
    }

    @Override
    public String toString() {
        return "Acte";
    }
}
