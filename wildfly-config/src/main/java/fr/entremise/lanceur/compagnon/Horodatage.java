package fr.entremise.lanceur.compagnon;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** The time-stamping authority that the demo plays. Source: RFC 3161. */
public final class Horodatage {

    /** A request has a hash, a nonce and two flags. */
    private static final int OCTETS_AU_PLUS = 4_096;

    /** Of the demo, under the arc that RFC 5612 leaves to examples. */
    private static final ASN1ObjectIdentifier POLITIQUE = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");

    private final PrivateKey cle;
    private final X509Certificate certificat;
    private final Clock clock;

    private Horodatage(PrivateKey cle, X509Certificate certificat, Clock clock) {
        this.cle = cle;
        this.certificat = certificat;
        this.clock = clock;
    }

    /** With the key and the certificate of {@code dossier}. */
    public static Horodatage lire(Path dossier, Clock clock) throws IOException {
        var motDePasse = Files.readString(dossier.resolve("horodatage.mdp")).toCharArray();
        try (var flux = Files.newInputStream(dossier.resolve("horodatage.p12"))) {
            var magasin = KeyStore.getInstance("PKCS12");
            magasin.load(flux, motDePasse);
            return new Horodatage(
                    (PrivateKey) magasin.getKey("horodatage", motDePasse),
                    (X509Certificate) magasin.getCertificate("horodatage"),
                    clock);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    public X509Certificate certificat() {
        return certificat;
    }

    Reponse repondre(Demande demande) throws IOException {
        if (!demande.methode().equals("POST")) {
            return Reponse.introuvable();
        }
        return Reponse.contenu(200, "application/timestamp-reply", dater(demande.corps(OCTETS_AU_PLUS)));
    }

    /** The answer to a request, both in DER. */
    public byte[] dater(byte... octets) throws IOException {
        try {
            var signataire = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", cle, certificat);
            var empreintes = new JcaDigestCalculatorProviderBuilder().build();
            var jetons =
                    new TimeStampTokenGenerator(signataire, empreintes.get(signataire.getDigestAlgorithm()), POLITIQUE);
            jetons.addCertificates(new JcaCertStore(List.of(certificat)));
            return new TimeStampResponseGenerator(jetons, TSPAlgorithms.ALLOWED)
                    .generate(
                            new TimeStampRequest(octets),
                            new BigInteger(64, new SecureRandom()),
                            Date.from(clock.instant()))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException(e);
        }
    }
}
