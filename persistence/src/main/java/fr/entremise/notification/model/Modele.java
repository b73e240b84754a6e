package fr.entremise.notification.model;

/** What a message tells; {@code notification.<constant>.objet} and {@code .corps} are its texts in the bundle. */
public enum Modele {
    MANDAT_CONCLU,
    MANDAT_UTILISE,
    MANDAT_REVOQUE,
    MANDAT_RENONCE,
    MANDAT_EXPIRE
}
