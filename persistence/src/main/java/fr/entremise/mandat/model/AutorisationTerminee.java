package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The power over one démarche ended.
 *
 * @param demande why: at the wish of the usager recorded by the aidant, by the organisation, by the code of the paper…
 * @param auteur absent when it is the caller of the door
 */
public record AutorisationTerminee(
        Mandat mandat,
        Demarche demarche,
        FinAutorisation fin,
        String demande,
        @Nullable Auteur auteur) implements Evenement {

    @Override
    public String type() {
        return "autorisation." + fin.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID organisationConcernee() {
        return mandat.organisation().valeur();
    }

    @Override
    public UUID usagerConcerne() {
        return mandat.usager().valeur();
    }

    @Override
    public UUID mandatConcerne() {
        return mandat.id().valeur();
    }

    @Override
    public Demarche demarcheConcernee() {
        return demarche;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("demande", demande);
    }
}
