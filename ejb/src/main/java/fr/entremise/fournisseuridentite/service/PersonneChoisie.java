package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.usager.model.IdentitePivot;
import java.util.List;

/**
 * The usager whom the aidant chose, and what can be confirmed for them.
 *
 * @param demarches those that a mandat in force and the client allow, in the order of {@link Demarche}
 * @param mandatEnVigueur whether a mandat allows anything, which the client may not take
 */
public record PersonneChoisie(IdentitePivot identite, List<Demarche> demarches, boolean mandatEnVigueur) {}
