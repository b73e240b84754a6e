package fr.entremise.common.service;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Secrets nobody can guess. */
public final class Aleas {

    private static final SecureRandom ALEA = new SecureRandom();
    /** Crockford's base 32: no I, L, O or U, which are misread. */
    private static final String LISIBLES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Aleas() {}

    /** 256 bits in 43 characters that a URL takes as they are. */
    public static String jeton() {
        var octets = new byte[32];
        ALEA.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /** 60 bits in 12 characters that a person can copy from paper. */
    public static String codeLisible() {
        var code = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            code.append(LISIBLES.charAt(ALEA.nextInt(LISIBLES.length())));
        }
        return code.toString();
    }

    /**
     * The code as it was drawn, from what a person typed: spaces and hyphens of any kind, and case, do not count, O is
     * 0, I and L are 1.
     */
    public static String codeSaisi(String saisie) {
        return saisie.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\h\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups of four, as the paper prints it. */
    public static String codeImprime(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }
}
