package fr.entremise.fournisseuridentite.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login under way, from the request to its code.
 *
 * @param id what the journal calls it; no secret
 * @param compte account of the first who opened it, the only one who may go on; absent before
 * @param secondFacteur when they entered the factor that serves for this login; absent until it is recent enough
 * @param utilisation what was confirmed; absent before: nothing else can be confirmed after
 */
public record Connexion(
        UUID id,
        AuthorizationRequest request,
        Instant ouverture,
        @Nullable String compte,
        @Nullable Instant secondFacteur,
        @Nullable Utilisation utilisation) {

    /** FranceConnect gives up after as long. */
    private static final Duration DUREE = Duration.ofMinutes(30);

    public static Connexion ouvrir(AuthorizationRequest request, Instant maintenant) {
        return new Connexion(UUID.randomUUID(), request, maintenant, null, null, null);
    }

    /** @param facteur absent when none is recent enough */
    public Connexion attribuer(String aCompte, @Nullable Instant facteur) {
        return new Connexion(id, request, ouverture, aCompte, facteur, utilisation);
    }

    public Connexion confirmer(Utilisation confirmee) {
        return new Connexion(id, request, ouverture, compte, secondFacteur, confirmee);
    }

    /** Whether this account may go on: nobody else came before it, and the thirty minutes, their end out, last. */
    public boolean estOuverteA(String unCompte, Instant maintenant) {
        return (compte == null || compte.equals(unCompte)) && maintenant.isBefore(ouverture.plus(DUREE));
    }

    @Override
    public String toString() {
        return "Connexion " + id;
    }
}
