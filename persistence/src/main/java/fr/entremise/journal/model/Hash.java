package fr.entremise.journal.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value of the tree: a leaf, a node or a root. */
public final class Hash {

    /** In bytes. */
    public static final int LONGUEUR = 32;

    private static final byte NOEUD = 1;

    private final byte[] octets;

    /** @throws IllegalArgumentException when there are not 32 bytes */
    public Hash(byte[] octets) {
        if (octets.length != LONGUEUR) {
            throw new IllegalArgumentException("hash");
        }
        this.octets = octets.clone();
    }

    /** Of two subtrees side by side. Source: RFC 6962 §2.1. */
    static Hash noeud(Hash gauche, Hash droite) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(NOEUD);
            sha256.update(gauche.octets);
            return new Hash(sha256.digest(droite.octets));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    public byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Hash hash && Arrays.equals(octets, hash.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(octets);
    }
}
