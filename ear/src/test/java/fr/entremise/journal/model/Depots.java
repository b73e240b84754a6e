package fr.entremise.journal.model;

import jakarta.persistence.EntityManager;

/** Where the journal is kept, without a container to fill the fields. */
public final class Depots {

    private Depots() {}

    public static Arbre arbre(EntityManager em) {
        var arbre = new Arbre();
        arbre.em = em;
        return arbre;
    }

    public static Entrees entrees(EntityManager em) {
        var entrees = new Entrees();
        entrees.em = em;
        return entrees;
    }

    public static EntreesOrdonnees entreesOrdonnees(EntityManager em) {
        var entrees = new EntreesOrdonnees();
        entrees.em = em;
        return entrees;
    }

    /** What whoever forges an entry computes. */
    public static Hash feuille(EntreeOrdonnee entree) {
        return new Hash(new FormeCanonique((short) entree.forme())
                .champ(entree.id().toString())
                .champ(entree.instant())
                .champ(entree.evenement())
                .champ(entree.issue())
                .champ(entree.auteurQualite())
                .champ(entree.auteurId())
                .champ(entree.auteurRoles())
                .champ(entree.organisation())
                .champ(entree.usager())
                .champ(entree.mandat())
                .champ(entree.demarche())
                .champ(entree.details())
                .champ(entree.correlation())
                .empreinte());
    }
}
