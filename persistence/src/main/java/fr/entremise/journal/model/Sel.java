package fr.entremise.journal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.annotations.Immutable;

/** The salt by which an entry is bound to something personal without saying it; destroyed with the person. */
@Entity
@Immutable
@Table(name = "journal_sel")
public class Sel {

    private static final SecureRandom HASARD = new SecureRandom();
    private static final int OCTETS = 32;

    @Id
    @Column(name = "entree_id")
    private UUID entree;

    @Column(name = "usager_id")
    private UUID usager;

    private byte[] sel;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Sel() {}

    private Sel(UUID entree, UUID usager, byte[] sel) {
        this.entree = entree;
        this.usager = usager;
        this.sel = sel;
    }

    static Sel tirer(UUID entree, UUID usager) {
        var sel = new byte[OCTETS];
        HASARD.nextBytes(sel);
        return new Sel(entree, usager, sel);
    }

    /** HMAC-SHA-256 under the salt of the name, a zero byte and the value, in UTF-8 NFC; in hexadecimal. */
    public String engagement(String nom, String valeur) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(sel, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(hmac.doFinal(
                            (nom + '\0' + Normalizer.normalize(valeur, Normalizer.Form.NFC)).getBytes(UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** For whoever may prove the value. */
    public Ouverture ouvrir(String nom, String valeur) {
        return new Ouverture(nom, HexFormat.of().formatHex(sel), valeur);
    }

    @Override
    public String toString() {
        return "Sel";
    }
}
