package fr.entremise.mandat.service;

/** A démarche as a mandat words it: its title, then examples that a person recognises ("carte grise, permis"). */
public record DemarcheEcrite(String titre, String exemples) {}
