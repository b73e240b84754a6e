package fr.entremise.journal.service;

import com.nimbusds.jose.JOSEException;
import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesDeSignature.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** By which we answer for the journal: ECDSA on P-256 with SHA-256, under the key of its heads. */
@ApplicationScoped
public class SignatureJournal {

    @Inject
    ClesDeSignature cles;

    public Signee signer(byte[] octets) {
        try {
            var cle = cles.courante(Usage.JOURNAL);
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(cle.toECPrivateKey());
            signature.update(octets);
            return new Signee(cle.getKeyID(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A signature and the key that made it.
     *
     * @param cle its {@code kid}
     * @param signature in DER and Base64
     */
    public record Signee(String cle, String signature) {}
}
