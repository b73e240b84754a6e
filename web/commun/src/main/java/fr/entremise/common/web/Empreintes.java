package fr.entremise.common.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Short digests of the files of the skin, so that browsers may keep them for ever. */
final class Empreintes {

    private static final Map<String, String> CALCULEES = new ConcurrentHashMap<>();

    private Empreintes() {}

    static String de(String fichier) {
        return CALCULEES.computeIfAbsent(fichier, Empreintes::calculer);
    }

    private static String calculer(String fichier) {
        var chemin = "/META-INF/resources/entremise/" + fichier;
        try (var flux = Objects.requireNonNull(Empreintes.class.getResourceAsStream(chemin), chemin)) {
            var empreinte = MessageDigest.getInstance("SHA-256").digest(flux.readAllBytes());
            return HexFormat.of().formatHex(empreinte, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
