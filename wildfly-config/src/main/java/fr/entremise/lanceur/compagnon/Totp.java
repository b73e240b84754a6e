package fr.entremise.lanceur.compagnon;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits of the moment, as an authenticator application shows them. Source: RFC 6238, RFC 4226 §5.3. */
public final class Totp {

    private static final int PERIODE = 30;

    private final SecretKeySpec cle;

    /** {@code cle}: the shared key itself, not its Base32 form. */
    public Totp(byte[] cle) {
        this.cle = new SecretKeySpec(cle, "HmacSHA1");
    }

    public String code(Instant maintenant) {
        return "%06d".formatted(nombre(maintenant) % 1_000_000);
    }

    /** Seconds, from 1 to 30, before the next code. */
    public static int reste(Instant maintenant) {
        return PERIODE - (int) (maintenant.getEpochSecond() % PERIODE);
    }

    private int nombre(Instant maintenant) {
        try {
            var mac = Mac.getInstance(cle.getAlgorithm());
            mac.init(cle);
            var compteur = ByteBuffer.allocate(Long.BYTES).putLong(maintenant.getEpochSecond() / PERIODE);
            var condense = mac.doFinal(compteur.array());
            return ByteBuffer.wrap(condense).getInt(condense[condense.length - 1] & 0xF) & Integer.MAX_VALUE;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
