package fr.entremise.fournisseuridentite.model;

import fr.entremise.habilitation.model.AidantHabilite;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login under way, from the request to its code.
 *
 * @param id what the journal calls it; no secret
 * @param aidant the first who opened it, the only one who may go on; absent before
 */
public record Connexion(
        UUID id,
        AuthorizationRequest request,
        Instant ouverture,
        @Nullable AidantHabilite aidant) {

    /** FranceConnect gives up after as long. */
    private static final Duration DUREE = Duration.ofMinutes(30);

    public static Connexion ouvrir(AuthorizationRequest request, Instant maintenant) {
        return new Connexion(UUID.randomUUID(), request, maintenant, null);
    }

    public Connexion attribuer(AidantHabilite premier) {
        return new Connexion(id, request, ouverture, premier);
    }

    /** The last instant is out. */
    public boolean estPerimee(Instant maintenant) {
        return !maintenant.isBefore(ouverture.plus(DUREE));
    }

    /** Whether {@code autre} may go on: the first aidant, or anybody while there is none. */
    public boolean estOuverteA(AidantHabilite autre) {
        return aidant == null || aidant.equals(autre);
    }
}
