package fr.entremise.mandat.model;

import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.UsagerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody read the journal, of an organisation, of one person, or whole. */
public record JournalConsulte(
        @Nullable UUID organisationConcernee, @Nullable UsagerId usager) implements Evenement {

    @Override
    public String type() {
        return "journal.consulte";
    }

    @Override
    public @Nullable UUID usagerConcerne() {
        return usager == null ? null : usager.valeur();
    }
}
