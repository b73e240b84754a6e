package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule refused an act, at a door that has no entry of its own for it.
 *
 * @param porte class and method, as the code names them
 */
public record ActeNonFait(
        String porte,
        Motif motif,
        @Nullable UUID organisationConcernee,
        @Nullable UUID usagerConcerne,
        @Nullable UUID mandatConcerne,
        @Nullable Demarche demarcheConcernee,
        @Nullable Auteur auteur)
        implements Evenement {

    @Override
    public String type() {
        return "acte.refuse";
    }

    @Override
    public Issue issue() {
        return Issue.REFUSE;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("porte", porte, "motif", motif.code());
    }
}
