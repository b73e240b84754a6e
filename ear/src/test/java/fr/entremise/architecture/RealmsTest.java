package fr.entremise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealmsTest {

    private static final Path REALMS = Path.of("../wildfly-config/src/main/keycloak");

    @Test
    void c6_no_realm_takes_a_token_more_than_ten_seconds_late() throws IOException {
        var fournisseurs = realms().stream()
                .map(realm -> realm.getJsonArray("identityProviders"))
                .filter(liste -> liste != null)
                .flatMap(liste -> liste.getValuesAs(JsonObject.class).stream())
                .map(fournisseur -> fournisseur.getJsonObject("config"))
                .toList();
        assertThat(fournisseurs)
                .isNotEmpty()
                .allSatisfy(config -> assertThat(Integer.parseInt(config.getString("allowedClockSkew")))
                        .isBetween(0, 10));
    }

    @Test
    void c7_no_realm_holds_a_secret() throws IOException {
        var secrets = realms().stream().flatMap(RealmsTest::secrets).toList();
        assertThat(secrets).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
    }

    /** The values of everything that is called a secret or a private key, however deep. */
    private static Stream<String> secrets(JsonValue valeur) {
        if (valeur instanceof JsonArray liste) {
            return liste.stream().flatMap(RealmsTest::secrets);
        }
        if (!(valeur instanceof JsonObject objet)) {
            return Stream.of();
        }
        return objet.entrySet().stream()
                .flatMap(membre -> membre.getValue() instanceof JsonString texte && estSecret(membre.getKey())
                        ? Stream.of(texte.getString())
                        : secrets(membre.getValue()));
    }

    private static boolean estSecret(String nom) {
        var minuscules = nom.toLowerCase(Locale.ROOT);
        return minuscules.equals("secret") || minuscules.equals("clientsecret") || minuscules.contains("privatekey");
    }

    private static List<JsonObject> realms() throws IOException {
        try (var fichiers = Files.list(REALMS)) {
            return fichiers.filter(fichier -> fichier.toString().endsWith("-realm.json"))
                    .map(RealmsTest::lire)
                    .toList();
        }
    }

    private static JsonObject lire(Path fichier) {
        try (var lecture = Json.createReader(Files.newBufferedReader(fichier))) {
            return lecture.readObject();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
