package fr.entremise.usager.model;

import java.util.UUID;

public record UsagerId(UUID valeur) {

    public static UsagerId nouveau() {
        return new UsagerId(UUID.randomUUID());
    }
}
