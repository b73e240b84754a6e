package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import java.util.Map;
import java.util.UUID;

/**
 * A client was refused a token, or an identity, that had been confirmed.
 *
 * @param cause why, when the rule is another feature's; else {@code motif} again
 */
public record DelivranceRefusee(Utilisation utilisation, String clientId, Motif motif, Motif cause)
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
    public Auteur auteur() {
        return new Auteur(Auteur.Qualite.CLIENT_OIDC, clientId);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("connexion", utilisation.connexion().toString(), "motif", motif.code(), "cause", cause.code());
    }
}
