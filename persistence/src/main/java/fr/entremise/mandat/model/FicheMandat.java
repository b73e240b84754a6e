package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mandat as an aidant of its organisation sees it. */
public record FicheMandat(
        MandatId id,
        String reference,
        UsagerId usager,
        IdentitePivot identite,
        String aidant,
        Instant conclusion,
        Instant expiration,
        Set<Demarche> enVigueur,
        List<LigneAutorisation> lignes) {

    /** Whether the usager, or the organisation, ended any of it. */
    public boolean estArrete() {
        return lignes.stream()
                .anyMatch(ligne ->
                        ligne.motifFin() == FinAutorisation.REVOQUEE || ligne.motifFin() == FinAutorisation.RENONCEE);
    }

    /** One démarche of it; {@code fin} and {@code motifFin} are absent while it is open. */
    public record LigneAutorisation(
            Demarche demarche,
            @Nullable Instant fin,
            @Nullable FinAutorisation motifFin) {}
}
