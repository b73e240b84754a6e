package fr.entremise.mandat.model;

import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody tried to stop a mandat with a code or a date that is not right, or too often. */
public record ArretRefuse(MotifRefus motif, @Nullable MandatId mandat) implements Evenement {

    @Override
    public String type() {
        return "arret.refuse";
    }

    @Override
    public Issue issue() {
        return Issue.REFUSE;
    }

    @Override
    public @Nullable UUID mandatConcerne() {
        return mandat == null ? null : mandat.valeur();
    }

    @Override
    public Auteur auteur() {
        return new Auteur(Auteur.Qualite.PORTEUR, "-");
    }

    @Override
    public Map<String, String> details() {
        return Map.of("motif", motif.code());
    }
}
