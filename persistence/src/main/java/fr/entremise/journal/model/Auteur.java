package fr.entremise.journal.model;

/**
 * Who did it.
 *
 * @param id the account of a professional, the id of an usager, the id of a client, or the name of a job
 */
public record Auteur(Qualite qualite, String id) {

    /** In what quality. */
    public enum Qualite {
        PROFESSIONNEL,
        USAGER,
        /** Whoever holds the paper of a mandat. */
        PORTEUR,
        CLIENT_OIDC,
        SYSTEME
    }
}
