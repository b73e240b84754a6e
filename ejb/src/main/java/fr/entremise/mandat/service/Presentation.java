package fr.entremise.mandat.service;

/** Where the usager reads and answers. */
public enum Presentation {
    /** The aidant's own screen, lent for the time of the consent. */
    ECRAN,
    /** The usager's telephone, by the QR code. */
    TELEPHONE
}
