package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import fr.entremise.usager.model.UsagerId;
import java.util.Map;
import java.util.UUID;

/** An aidant asked for the identity of an usager, or for a démarche, that they may not use. */
public record ConfirmationRefusee(
        Connexion connexion, AidantHabilite aidant, UsagerId usager, Demarche demarche, Motif motif)
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
    public UUID organisationConcernee() {
        return aidant.organisation().valeur();
    }

    @Override
    public UUID usagerConcerne() {
        return usager.valeur();
    }

    @Override
    public Demarche demarcheConcernee() {
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
