package fr.entremise.mandat.model;

import java.util.UUID;

public record BrouillonId(UUID valeur) {

    public static BrouillonId nouveau() {
        return new BrouillonId(UUID.randomUUID());
    }
}
