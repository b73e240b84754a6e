package fr.entremise.mandat.service;

/** Whose will it is that a mandat ends. */
public enum DemandeArret {
    USAGER,
    ORGANISATION
}
