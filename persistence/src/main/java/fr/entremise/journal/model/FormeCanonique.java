package fr.entremise.journal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one way to write an entry as bytes: a version byte, then each field in a fixed order as a four-byte big-endian
 * length and its UTF-8 bytes in NFC; instants as decimal microseconds since 1970-01-01T00:00:00Z.
 */
final class FormeCanonique {

    private static final byte FEUILLE = 0;

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    FormeCanonique(short version) {
        octets.write(version);
    }

    FormeCanonique champ(String valeur) {
        var texte = Normalizer.normalize(valeur, Normalizer.Form.NFC).getBytes(UTF_8);
        octets.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(texte.length).array());
        octets.writeBytes(texte);
        return this;
    }

    FormeCanonique champ(Instant instant) {
        return champ(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant)));
    }

    /** The leaf of the tree: SHA-256 of a zero byte and of the form. Source: RFC 6962 §2.1. */
    byte[] empreinte() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(FEUILLE);
            return sha256.digest(octets.toByteArray());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
