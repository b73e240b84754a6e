package fr.entremise.mandat.model;

import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.model.Issue;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a draft before any mandat existed. */
public record FaitBrouillon(
        String type,
        UUID organisationConcernee,
        @Nullable UUID usagerConcerne,
        Issue issue,
        Map<String, String> details,
        @Nullable Auteur auteur)
        implements Evenement {

    public static FaitBrouillon prepare(BrouillonMandat brouillon) {
        return de("brouillon.prepare", brouillon, Issue.FAIT, null, "");
    }

    public static FaitBrouillon abandonne(BrouillonMandat brouillon) {
        return de("brouillon.abandonne", brouillon, Issue.FAIT, null, "");
    }

    /** @param presentation {@code ecran} or {@code telephone} */
    public static FaitBrouillon lienCree(BrouillonMandat brouillon, String presentation) {
        return de("consentement.demande", brouillon, Issue.FAIT, null, presentation);
    }

    public static FaitBrouillon consenti(BrouillonMandat brouillon, Auteur usager) {
        return de("consentement.recueilli", brouillon, Issue.FAIT, usager, "");
    }

    /** The person said no, or a rule did: {@code motif} is its code. */
    public static FaitBrouillon refuse(BrouillonMandat brouillon, Auteur auteur, String motif) {
        return de("consentement.refuse", brouillon, Issue.REFUSE, auteur, motif);
    }

    private static FaitBrouillon de(
            String type, BrouillonMandat brouillon, Issue issue, @Nullable Auteur auteur, String precision) {
        var details = new HashMap<String, String>();
        details.put("brouillon", brouillon.id().valeur().toString());
        if (!precision.isEmpty()) {
            details.put("precision", precision);
        }
        return new FaitBrouillon(
                type,
                brouillon.organisation().valeur(),
                brouillon.usager().map(usager -> usager.valeur()).orElse(null),
                issue,
                Map.copyOf(details),
                auteur);
    }
}
