package fr.entremise.fournisseuridentite.model;

/** A client in the list of all. */
public record LigneClient(String id, String nom, boolean actif, boolean secretAnnonce) {}
