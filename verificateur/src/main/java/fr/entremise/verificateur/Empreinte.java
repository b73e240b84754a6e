package fr.entremise.verificateur;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A SHA-256 value, and the ways to make one. Source: RFC 9162 §2.1.1. */
final class Empreinte {

    /** In bytes. */
    static final int LONGUEUR = 32;

    private static final HexFormat HEXADECIMAL = HexFormat.of();

    private final byte[] octets;

    private Empreinte(byte[] octets) {
        this.octets = octets;
    }

    /** @throws IllegalArgumentException when it is not 32 bytes in hexadecimal */
    static Empreinte lire(String hexadecimal) {
        var octets = HEXADECIMAL.parseHex(hexadecimal);
        if (octets.length != LONGUEUR) {
            throw new IllegalArgumentException("length");
        }
        return new Empreinte(octets);
    }

    static Empreinte feuille(byte[] entree) {
        var hash = sha256();
        hash.update((byte) 0x00);
        return fin(hash, entree);
    }

    static Empreinte noeud(Empreinte gauche, Empreinte droite) {
        var hash = sha256();
        hash.update((byte) 0x01);
        hash.update(gauche.octets);
        return fin(hash, droite.octets);
    }

    static Empreinte fin(MessageDigest hash, byte... reste) {
        return new Empreinte(hash.digest(reste));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** HMAC-SHA-256 of these bytes under this salt. */
    Empreinte hmac(byte[] message) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(octets, "HmacSHA256"));
            return new Empreinte(hmac.doFinal(message));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Empreinte empreinte && Arrays.equals(octets, empreinte.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HEXADECIMAL.formatHex(octets);
    }
}
