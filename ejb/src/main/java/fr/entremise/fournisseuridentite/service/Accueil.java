package fr.entremise.fournisseuridentite.service;

/** What an aidant who comes from a client's request can do. */
public enum Accueil {
    CHOISIR,
    /** The second factor is too old for what the client asks, or was never entered. */
    ENTRER_SECOND_FACTEUR,
    /** The login is over, or is another aidant's: nobody is told which. */
    RECOMMENCER
}
