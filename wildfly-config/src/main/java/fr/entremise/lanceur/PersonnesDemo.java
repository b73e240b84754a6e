package fr.entremise.lanceur;

import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.service.Coffre;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The persons whom the simulated FranceConnect knows, as usagers: they find their mandats again when they log in. */
final class PersonnesDemo {

    private final JsonObject realm;
    private final Coffre coffre;

    /** @param realms folder of the realm files */
    PersonnesDemo(Path realms, Coffre coffre) {
        this.coffre = coffre;
        try (var lecture = Json.createReader(Files.newBufferedReader(realms.resolve("identites-realm.json")))) {
            this.realm = lecture.readObject();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    /** @throws java.util.NoSuchElementException when nobody has this login */
    Usager de(String login) {
        var personne = realm.getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .filter(candidat -> candidat.getString("username").equals(login))
                .findFirst()
                .orElseThrow();
        var attributs = personne.getJsonObject("attributes");
        return coffre.creer(
                attributs.getJsonArray("fc_sub").getString(0),
                new IdentitePivot(
                        personne.getString("firstName"),
                        personne.getString("lastName"),
                        facultatif(attributs, "nom_usage"),
                        Genre.deClaim(attributs.getJsonArray("gender").getString(0)),
                        new DateDeNaissance(
                                attributs.getJsonArray("idp_birthdate").getString(0)),
                        attributs.getJsonArray("birthplace").getString(0),
                        attributs.getJsonArray("birthcountry").getString(0),
                        personne.getString("email", null)),
                Instant.EPOCH);
    }

    private static @Nullable String facultatif(JsonObject attributs, String nom) {
        return attributs.containsKey(nom) ? attributs.getJsonArray(nom).getString(0) : null;
    }
}
