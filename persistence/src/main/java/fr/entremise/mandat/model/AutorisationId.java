package fr.entremise.mandat.model;

import java.util.UUID;

public record AutorisationId(UUID valeur) {

    public static AutorisationId nouveau() {
        return new AutorisationId(UUID.randomUUID());
    }
}
