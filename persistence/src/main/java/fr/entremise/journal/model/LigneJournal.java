package fr.entremise.journal.model;

import fr.entremise.common.model.Demarche;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as a list shows it. */
public record LigneJournal(
        UUID id,
        Instant instant,
        String evenement,
        Issue issue,
        Auteur.Qualite auteurQualite,
        String auteurId,
        @Nullable UUID usager,
        @Nullable UUID mandat,
        @Nullable Demarche demarche) {}
