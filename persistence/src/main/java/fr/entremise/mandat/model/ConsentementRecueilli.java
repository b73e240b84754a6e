package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.usager.model.UsagerId;
import java.util.Set;

/**
 * Proof that this usager, authenticated by FranceConnect, accepted this draft as it stands; only {@link Consentement}
 * makes one.
 */
public record ConsentementRecueilli(
        ConsentementId id, BrouillonId brouillon, UsagerId usager, Set<Demarche> demarches, DureeMandat duree) {}
