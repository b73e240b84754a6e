package fr.entremise.mandat.model;

import java.util.UUID;

public record BrouillonId(UUID valeur) {

    public static BrouillonId nouveau() {
        return new BrouillonId(UUID.randomUUID());
    }

    /** What a second factor is entered for, when it signs this draft. */
    public String objetDeSignature() {
        return valeur.toString();
    }
}
