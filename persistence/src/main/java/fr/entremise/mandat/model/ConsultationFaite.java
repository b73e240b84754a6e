package fr.entremise.mandat.model;

import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.UsagerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody read what concerns an usager: their page, or the paper of a mandat. */
public record ConsultationFaite(
        String type,
        OrganisationId organisation,
        UsagerId usager,
        @Nullable MandatId mandat) implements Evenement {

    @Override
    public UUID organisationConcernee() {
        return organisation.valeur();
    }

    @Override
    public UUID usagerConcerne() {
        return usager.valeur();
    }

    @Override
    public @Nullable UUID mandatConcerne() {
        return mandat == null ? null : mandat.valeur();
    }
}
