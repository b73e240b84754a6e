package fr.entremise.fournisseuridentite.model;

import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import java.util.Map;

/**
 * Somebody who says that they are a client did not prove it.
 *
 * @param client the client they said, when it exists; else {@link #INCONNU}: what they typed is not kept
 */
public record ClientRefuse(String client) implements Evenement {

    public static final String INCONNU = "inconnu";

    @Override
    public String type() {
        return "client.refuse";
    }

    @Override
    public Issue issue() {
        return Issue.REFUSE;
    }

    @Override
    public Auteur auteur() {
        return new Auteur(Auteur.Qualite.CLIENT_OIDC, client);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("motif", MotifRefus.CLIENT_NON_AUTHENTIFIE.code());
    }
}
