package fr.entremise.common.web.guide;

/** Options of the guide. */
public enum Duree {
    UN_JOUR,
    UN_MOIS,
    UN_AN
}
