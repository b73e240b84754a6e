package fr.entremise.fournisseuridentite.model;

/** When a client has the browser sent to an address. */
public enum UsageAdresse {
    /** With a code or an error: {@code redirect_uri}. */
    RETOUR,
    /** At the end of its session: {@code post_logout_redirect_uri}. */
    DECONNEXION
}
