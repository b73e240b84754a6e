package fr.entremise.journal.model;

import java.util.Set;

/**
 * Who did it.
 *
 * @param id the account of a professional, the id of an usager, the id of a client, or the name of a job
 * @param roles those that the realm gave to a professional at that instant; empty for the others
 */
public record Auteur(Qualite qualite, String id, Set<String> roles) {

    public Auteur {
        roles = Set.copyOf(roles);
    }

    /** Somebody without roles. */
    public Auteur(Qualite qualite, String id) {
        this(qualite, id, Set.of());
    }

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
