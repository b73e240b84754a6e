package fr.entremise.fournisseuridentite.model;

import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.journal.model.Evenement;
import fr.entremise.usager.model.UsagerId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an aidant did with the request of a site, before confirming it. */
public record FaitConnexion(
        String type,
        UUID connexion,
        String clientId,
        OrganisationId organisation,
        @Nullable UsagerId usager) implements Evenement {

    /** The first aidant who came took it. */
    public static FaitConnexion ouverte(Connexion connexion, OrganisationId organisation) {
        return new FaitConnexion(
                "connexion.ouverte", connexion.id(), connexion.request().clientId(), organisation, null);
    }

    /** They chose in whose name, and were shown what may be done. */
    public static FaitConnexion personneChoisie(Connexion connexion, OrganisationId organisation, UsagerId usager) {
        return new FaitConnexion(
                "connexion.personne", connexion.id(), connexion.request().clientId(), organisation, usager);
    }

    @Override
    public UUID organisationConcernee() {
        return organisation.valeur();
    }

    @Override
    public @Nullable UUID usagerConcerne() {
        return usager == null ? null : usager.valeur();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("client", clientId, "connexion", connexion.toString());
    }
}
