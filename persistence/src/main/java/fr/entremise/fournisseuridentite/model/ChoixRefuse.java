package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import fr.entremise.usager.model.UsagerId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An aidant came to choose, or asked for an usager or a démarche, without the right to.
 *
 * @param organisation the aidant's; absent when they have none
 * @param usager absent, as {@code demarche}, when none was asked for yet
 */
public record ChoixRefuse(
        Connexion connexion,
        @Nullable OrganisationId organisation,
        @Nullable UsagerId usager,
        @Nullable Demarche demarche,
        Motif motif)
        implements Evenement {

    @Override
    public String type() {
        return "identite.refusee";
    }

    @Override
    public Issue issue() {
        return Issue.REFUSE;
    }

    @Override
    public @Nullable UUID organisationConcernee() {
        return organisation == null ? null : organisation.valeur();
    }

    @Override
    public @Nullable UUID usagerConcerne() {
        return usager == null ? null : usager.valeur();
    }

    @Override
    public @Nullable Demarche demarcheConcernee() {
        return demarche;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "client",
                connexion.request().clientId(),
                "connexion",
                connexion.id().toString(),
                "motif",
                motif.code());
    }
}
