package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import java.util.Map;
import java.util.UUID;

/** The identity of an usager left for a client, for one démarche. */
public record IdentiteDelivree(Utilisation utilisation, String clientId) implements Evenement {

    @Override
    public String type() {
        return "identite.delivree";
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

    /** The aidant who confirmed: the client only fetched. */
    @Override
    public Auteur auteur() {
        return new Auteur(Auteur.Qualite.PROFESSIONNEL, utilisation.compte());
    }

    @Override
    public Map<String, String> details() {
        return Map.of("client", clientId, "connexion", utilisation.connexion().toString());
    }
}
