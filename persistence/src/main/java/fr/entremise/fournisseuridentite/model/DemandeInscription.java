package fr.entremise.fournisseuridentite.model;

import java.util.Set;

/**
 * What a client is registered with.
 *
 * @param id the {@code client_id}
 * @param retours exact {@code redirect_uri} values
 * @param retoursDeconnexion exact {@code post_logout_redirect_uri} values
 * @param niveaux the {@code acr} that it takes
 * @param algorithme {@code id_token_signed_response_alg}
 */
public record DemandeInscription(
        String id,
        String nom,
        Set<String> retours,
        Set<String> retoursDeconnexion,
        Set<String> niveaux,
        String algorithme) {

    public DemandeInscription {
        retours = Set.copyOf(retours);
        retoursDeconnexion = Set.copyOf(retoursDeconnexion);
        niveaux = Set.copyOf(niveaux);
    }

    /** With all that we offer. */
    public static DemandeInscription de(String id, String nom, Set<String> retours, Set<String> retoursDeconnexion) {
        return new DemandeInscription(
                id,
                nom,
                retours,
                retoursDeconnexion,
                ClientOidc.NIVEAUX,
                ClientOidc.ALGORITHMES.iterator().next());
    }
}
