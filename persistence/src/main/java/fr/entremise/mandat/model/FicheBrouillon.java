package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.usager.model.IdentitePivot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as an aidant of its organisation sees it.
 *
 * @param identite who consented, else who is awaited; absent while nobody is known
 * @param fin when the mandat would end if it were signed now
 */
public record FicheBrouillon(
        BrouillonId id,
        EtatBrouillon etat,
        List<Demarche> demarches,
        DureeMandat duree,
        @Nullable IdentitePivot identite,
        String organisation,
        String adresse,
        String aidant,
        Instant creation,
        Instant fin,
        @Nullable MandatId mandat) {}
