package fr.entremise.common.web.guide;

/** Options of the guide. */
public enum Demarche {
    PAPIERS,
    FAMILLE,
    LOGEMENT,
    ARGENT
}
