package fr.entremise.journal.model;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the whole journal was at an instant.
 *
 * @param taille how many leaves; at least one
 * @param instant in milliseconds
 */
public record TreeHead(long taille, Hash racine, Instant instant) {

    private static final byte VERSION_1 = 0;
    private static final byte TREE_HASH = 1;

    public TreeHead {
        instant = instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The structure that the signature covers, 50 bytes. Source: RFC 6962 §3.5. */
    public byte[] aSigner() {
        return ByteBuffer.allocate(2 * Byte.BYTES + 2 * Long.BYTES + Hash.LONGUEUR)
                .put(VERSION_1)
                .put(TREE_HASH)
                .putLong(instant.toEpochMilli())
                .putLong(taille)
                .put(racine.octets())
                .array();
    }
}
