package fr.entremise.usager.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The civil status of an usager, as FranceConnect certified it.
 *
 * @param prenoms all first names of civil status, separated by single spaces; 1 to 256 characters
 * @param nomDeNaissance 1 to 256 characters
 * @param nomDUsage absent when the person has none
 * @param naissance the date that the identity provider knows ({@code idp_birthdate}), unknown parts kept as zeros: it
 *     is this one that FranceConnect must be given back
 * @param lieu INSEE code of the commune of birth, at the time of birth; empty when born abroad
 * @param pays INSEE code of the country of birth, {@code 99100} for France
 * @param courriel absent when the person has none
 */
public record IdentitePivot(
        String prenoms,
        String nomDeNaissance,
        @Nullable String nomDUsage,
        Genre genre,
        DateDeNaissance naissance,
        String lieu,
        String pays,
        @Nullable String courriel) {

    private static final String FRANCE = "99100";

    /** @throws IllegalArgumentException when FranceConnect would refuse the civil status, naming the claim */
    public IdentitePivot {
        exiger(!prenoms.isBlank() && prenoms.length() <= 256, "given_name");
        exiger(!nomDeNaissance.isBlank() && nomDeNaissance.length() <= 256, "family_name");
        exiger(pays.matches("(2[AB]|\\d{2})\\d{3}"), "birthcountry");
        exiger(lieu.isEmpty() ? !FRANCE.equals(pays) : lieu.length() <= 256, "birthplace");
        exiger(!FRANCE.equals(pays) || lieu.matches("(2[AB]|\\d{2})\\d{3}"), "birthplace");
    }

    private static void exiger(boolean regle, String claim) {
        if (!regle) {
            throw new IllegalArgumentException(claim);
        }
    }

    /** First names, then the name of use when there is one, else the name of birth. */
    public String nomCourant() {
        return premierPrenom() + " " + Optional.ofNullable(nomDUsage).orElse(nomDeNaissance);
    }

    /** All first names and the name of birth, as civil status orders them. */
    public String nomComplet() {
        return prenoms + " " + nomDeNaissance;
    }

    /** The civil status on one line, always written the same: what is bound to the person is bound to this. */
    public String etatCivil() {
        return String.join(
                " | ",
                prenoms,
                nomDeNaissance,
                Optional.ofNullable(nomDUsage).orElse(""),
                genre.claim(),
                naissance.valeur(),
                lieu,
                pays);
    }

    private String premierPrenom() {
        return prenoms.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return "IdentitePivot";
    }
}
