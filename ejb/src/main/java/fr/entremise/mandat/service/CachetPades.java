package fr.entremise.mandat.service;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;
import java.util.Date;

/**
 * The service's electronic seal on a PDF (PAdES-BASELINE-B, SHA-256): shows who made the file, and that nobody has
 * changed it since.
 */
public class CachetPades {

    private static final String MOTIF = "Mandat conclu";

    private final Pkcs12SignatureToken jeton;
    private final DSSPrivateKeyEntry cle;
    private final String nomService;
    private final PAdESService pades = new PAdESService(new CommonCertificateVerifier());

    /**
     * Opens the key store, once for all the seals.
     *
     * @param p12 holds exactly one private key, whose certificate names the service
     */
    public CachetPades(Path p12, char[] motDePasse, String nomService) {
        try {
            this.jeton = new Pkcs12SignatureToken(Files.readAllBytes(p12), new PasswordProtection(motDePasse));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var cles = jeton.getKeys();
        if (cles.size() != 1) {
            throw new IllegalStateException("The seal's key store must hold one private key, it holds " + cles.size());
        }
        this.cle = cles.get(0);
        this.nomService = nomService;
    }

    public byte[] sceller(byte[] pdf, Instant maintenant) {
        var document = new InMemoryDocument(pdf);
        var parametres = new PAdESSignatureParameters();
        parametres.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parametres.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parametres.setSigningCertificate(cle.getCertificate());
        parametres.setCertificateChain(cle.getCertificateChain());
        parametres.setReason(MOTIF);
        parametres.setSignerName(nomService);
        parametres.bLevel().setSigningDate(Date.from(maintenant));
        var aSigner = pades.getDataToSign(document, parametres);
        var signature = jeton.sign(aSigner, DigestAlgorithm.SHA256, cle);
        var scelle = pades.signDocument(document, parametres, signature);
        try (var flux = scelle.openStream()) {
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
