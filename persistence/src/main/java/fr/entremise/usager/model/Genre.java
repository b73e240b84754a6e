package fr.entremise.usager.model;

import java.util.Arrays;

/** The civil-status gender as FranceConnect transmits it. */
public enum Genre {
    FEMININ("female"),
    MASCULIN("male"),
    NON_PRECISE("unspecified");

    private final String claim;

    Genre(String claim) {
        this.claim = claim;
    }

    /** The value of the {@code gender} claim. */
    public String claim() {
        return claim;
    }

    /** @throws IllegalArgumentException for a value that FranceConnect does not define */
    public static Genre deClaim(String claim) {
        return Arrays.stream(values())
                .filter(genre -> genre.claim.equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gender"));
    }
}
