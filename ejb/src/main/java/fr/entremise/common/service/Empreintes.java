package fr.entremise.common.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keyed hashes, by which a secret or a name is found again without being kept. */
@ApplicationScoped
public class Empreintes {

    private static final int OCTETS = 32;

    @Inject
    Cles cles;

    @SuppressWarnings("NullAway.Init") // filled by the container
    Empreintes() {}

    /** Outside the container. */
    public Empreintes(Cles cles) {
        this.cles = cles;
    }

    /** @param domaine what the value is, so that equal values of two kinds never hash alike */
    public byte[] de(String domaine, String valeur) {
        try {
            return cles.empreintes().computePrimary((domaine + '\0' + valeur).getBytes(UTF_8), OCTETS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 in hexadecimal: under which a random token of at least 128 bits is kept. */
    public static String duJeton(String jeton) {
        return HexFormat.of().formatHex(sha256(jeton.getBytes(UTF_8)));
    }

    public static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
