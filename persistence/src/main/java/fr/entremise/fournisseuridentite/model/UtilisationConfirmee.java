package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.journal.model.Evenement;
import java.util.Map;
import java.util.UUID;

/** An aidant chose an usager and a démarche, and a code left for the client. */
public record UtilisationConfirmee(Utilisation utilisation, String clientId) implements Evenement {

    @Override
    public String type() {
        return "identite.confirmee";
    }

    @Override
    public UUID organisationConcernee() {
        return utilisation.organisation().valeur();
    }

    @Override
    public UUID usagerConcerne() {
        return utilisation.usager().valeur();
    }

    @Override
    public UUID mandatConcerne() {
        return utilisation.mandat().valeur();
    }

    @Override
    public Demarche demarcheConcernee() {
        return utilisation.demarche();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("client", clientId, "connexion", utilisation.connexion().toString());
    }
}
