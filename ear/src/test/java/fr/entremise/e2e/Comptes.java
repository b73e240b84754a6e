package fr.entremise.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.it.ServeursDeTest;
import fr.entremise.lanceur.compagnon.Totp;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.codec.binary.Base32;

/** The second factors of the demo's professionals: a code serves once, so each call gives a later one. */
final class Comptes {

    private static final int PERIODE = 30;
    private static final Map<String, Long> DERNIERS = new ConcurrentHashMap<>();

    private Comptes() {}

    /** Keycloak takes the code of the next half minute too: waits only when two were given in this one. */
    static String code(String compte) {
        var rang = DERNIERS.merge(compte, rang(Instant.now()), (dernier, courant) -> Math.max(dernier + 1, courant));
        while (rang > rang(Instant.now()) + 1) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return new Totp(cle(compte)).code(Instant.ofEpochSecond(rang * PERIODE));
    }

    /** @param base32 the key as an enrolment page writes it for people */
    static String codeDe(String base32) {
        return new Totp(new Base32().decode(base32)).code(Instant.now());
    }

    private static long rang(Instant instant) {
        return instant.getEpochSecond() / PERIODE;
    }

    private static byte[] cle(String compte) {
        var fichier = ServeursDeTest.plateforme().configuration().realms().resolve("comptes-demo.json");
        try (var lecture = Json.createReader(Files.newBufferedReader(fichier))) {
            return lecture.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(candidat -> candidat.getString("username").equals(compte))
                    .findFirst()
                    .orElseThrow()
                    .getString("otp")
                    .getBytes(UTF_8);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
