package fr.entremise.habilitation.model;

import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import java.util.Map;

/** A second factor came back that proves nothing. */
public record SecondFacteurRefuse(MotifRefus motif, String objet) implements Evenement {

    @Override
    public String type() {
        return "second-facteur.refuse";
    }

    @Override
    public Issue issue() {
        return Issue.REFUSE;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("motif", motif.code(), "objet", objet);
    }
}
