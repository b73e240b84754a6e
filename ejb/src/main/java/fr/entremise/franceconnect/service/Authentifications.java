package fr.entremise.franceconnect.service;

import fr.entremise.common.service.Appelant;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerAuthentifie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.IDToken;

/** Reads from the security context whom FranceConnect authenticated. */
@ApplicationScoped
public class Authentifications {

    @Inject
    Appelant appelant;

    /**
     * Empty when FranceConnect certified less than a mandat needs: the orientation of the person is then another one.
     */
    public Optional<UsagerAuthentifie> usager() {
        return appelant.jetonIdentite().flatMap(Authentifications::lire);
    }

    private static Optional<UsagerAuthentifie> lire(IDToken jeton) {
        try {
            var pays = texte(jeton, "birthcountry");
            return Optional.of(new UsagerAuthentifie(
                    texte(jeton, "fc_sub"),
                    Instant.ofEpochSecond(((Number) jeton.getClaimValue("fc_auth_time")).longValue()),
                    texte(jeton, "fc_acr"),
                    new IdentitePivot(
                            texte(jeton, "given_name"),
                            texte(jeton, "family_name"),
                            facultatif(jeton, "nom_usage"),
                            Genre.deClaim(texte(jeton, "gender")),
                            naissance(jeton),
                            Objects.requireNonNullElse(facultatif(jeton, "birthplace"), ""),
                            pays,
                            facultatif(jeton, "email"))));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException incomplete) {
            return Optional.empty();
        }
    }

    /**
     * The date of the identity provider when there is one: FranceConnect rounds the other to the first of the month.
     */
    private static DateDeNaissance naissance(IDToken jeton) {
        return new DateDeNaissance(
                Objects.requireNonNullElseGet(facultatif(jeton, "idp_birthdate"), () -> texte(jeton, "birthdate")));
    }

    private static String texte(IDToken jeton, String claim) {
        return Objects.requireNonNull(facultatif(jeton, claim), claim);
    }

    private static @Nullable String facultatif(IDToken jeton, String claim) {
        var texte = (String) jeton.getClaimValue(claim);
        return texte == null || texte.isBlank() ? null : texte;
    }
}
