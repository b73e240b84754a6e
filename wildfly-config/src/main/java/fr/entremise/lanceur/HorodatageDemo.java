package fr.entremise.lanceur;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The time-stamping authority of the demo, which nobody knows: it shows how heads are dated and proves nothing. */
final class HorodatageDemo {

    private static final X500Name NOM =
            new X500Name("CN=Horodatage de démonstration Entremise,O=Entremise (démonstration),C=FR");
    private static final Duration VALIDITE = Duration.ofDays(3650);

    private final Clock clock;

    HorodatageDemo(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes {@code horodatage.p12}, its password {@code horodatage.mdp}, and the certificate {@code horodatage.pem}.
     */
    void creerSiAbsent(Path dossier) throws IOException, GeneralSecurityException {
        var fichier = dossier.resolve("horodatage.p12");
        if (Files.exists(fichier)) {
            return;
        }
        Dossiers.creerPrive(dossier);
        var cle = cle();
        var certificat = certificat(cle);
        var motDePasse = Secrets.aleatoire();
        Dossiers.ecrirePrive(dossier.resolve("horodatage.mdp"), motDePasse.getBytes(StandardCharsets.UTF_8));
        Dossiers.ecrirePrive(dossier.resolve("horodatage.pem"), pem(certificat));
        Dossiers.ecrirePrive(fichier, magasin(cle, certificat, motDePasse.toCharArray()));
    }

    private static byte[] magasin(KeyPair cle, X509Certificate certificat, char[] motDePasse)
            throws IOException, GeneralSecurityException {
        var magasin = KeyStore.getInstance("PKCS12");
        magasin.load(null, null);
        magasin.setKeyEntry("horodatage", cle.getPrivate(), motDePasse, new Certificate[] {certificat});
        var octets = new ByteArrayOutputStream();
        magasin.store(octets, motDePasse);
        return octets.toByteArray();
    }

    /** Source: RFC 3161 §2.3: one extended use, critical. */
    private X509Certificate certificat(KeyPair cle) throws IOException, GeneralSecurityException {
        try {
            var debut = clock.instant().minus(Duration.ofMinutes(1));
            var certificat = new JcaX509v3CertificateBuilder(
                            NOM,
                            new BigInteger(120, new SecureRandom()),
                            Date.from(debut),
                            Date.from(debut.plus(VALIDITE)),
                            NOM,
                            cle.getPublic())
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(cle.getPrivate()));
            return new JcaX509CertificateConverter().getCertificate(certificat);
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static byte[] pem(X509Certificate certificat) throws IOException {
        var texte = new StringWriter();
        try (var pem = new JcaPEMWriter(texte)) {
            pem.writeObject(certificat);
        }
        return texte.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair cle() throws GeneralSecurityException {
        var generateur = KeyPairGenerator.getInstance("EC");
        generateur.initialize(new ECGenParameterSpec("secp256r1"));
        return generateur.generateKeyPair();
    }
}
