package fr.entremise.fournisseuridentite.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an identity may hold when it leaves us, besides {@code sub}; the name in lower case is the OpenID claim. */
public enum Claim {
    GIVEN_NAME,
    FAMILY_NAME,
    PREFERRED_USERNAME,
    BIRTHDATE,
    GENDER,
    BIRTHPLACE,
    BIRTHCOUNTRY,
    EMAIL;

    private static final Map<String, Set<Claim>> GROUPES = Map.of(
            "profile", EnumSet.of(GIVEN_NAME, FAMILY_NAME, PREFERRED_USERNAME, BIRTHDATE, GENDER),
            "birth", EnumSet.of(BIRTHDATE, BIRTHPLACE, BIRTHCOUNTRY),
            "identite_pivot", EnumSet.of(GIVEN_NAME, FAMILY_NAME, BIRTHDATE, GENDER, BIRTHPLACE, BIRTHCOUNTRY));

    /**
     * Those that a scope asks for: a group, or the claim that bears its name; none for an unknown scope, which is
     * ignored.
     *
     * <p>Source: OpenID Connect Core §5.4; FranceConnect, scopes {@code birth} and {@code identite_pivot}.
     */
    public static Set<Claim> duScope(String scope) {
        var claims = EnumSet.noneOf(Claim.class);
        claims.addAll(GROUPES.getOrDefault(scope, Set.of()));
        deNom(scope).ifPresent(claims::add);
        return claims;
    }

    public static Optional<Claim> deNom(String nom) {
        return Arrays.stream(values()).filter(claim -> claim.nom().equals(nom)).findFirst();
    }

    public String nom() {
        return name().toLowerCase(Locale.ROOT);
    }
}
