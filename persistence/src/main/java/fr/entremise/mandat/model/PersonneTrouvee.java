package fr.entremise.mandat.model;

import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;

/** A person of a list, with what tells them from a homonym. */
public record PersonneTrouvee(UsagerId id, IdentitePivot identite, boolean mandatEnVigueur) {}
