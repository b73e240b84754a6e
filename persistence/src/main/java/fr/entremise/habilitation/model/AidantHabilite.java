package fr.entremise.habilitation.model;

/** Proof that, when it was made, this aidant could act for this organisation; only {@code Habilitations} makes one. */
public record AidantHabilite(ProfessionnelId aidant, OrganisationId organisation) {}
