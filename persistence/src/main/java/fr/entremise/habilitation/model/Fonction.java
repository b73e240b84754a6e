package fr.entremise.habilitation.model;

/** What a professional does; the name in lower case is the realm role that Keycloak asserts. */
public enum Fonction {
    AIDANT,
    REFERENT,
    ORIENTEUR,
    ADMIN_DEPARTEMENTAL,
    ADMIN_NATIONAL,
    DPO
}
