package fr.entremise.mandat.model;

/** Where a draft stands. */
public enum EtatBrouillon {
    PREPARE,
    CONSENTI,
    SIGNE,
    ABANDONNE
}
