package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.usager.model.UsagerId;

/**
 * Proof that, when it was made, this démarche could be done in this usager's name; only {@code Autorisations} makes
 * one.
 */
public record AutorisationEnVigueur(
        AutorisationId id, MandatId mandat, OrganisationId organisation, UsagerId usager, Demarche demarche) {}
