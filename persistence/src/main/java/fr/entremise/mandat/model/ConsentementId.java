package fr.entremise.mandat.model;

import java.util.UUID;

public record ConsentementId(UUID valeur) {

    public static ConsentementId nouveau() {
        return new ConsentementId(UUID.randomUUID());
    }
}
