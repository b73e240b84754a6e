package fr.entremise.lanceur;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The one key of all nodes of a cluster, which trust nothing else: whoever holds it is a node. */
final class CleGrappe {

    private static final X500Name NOM = new X500Name("CN=Grappe Entremise");
    private static final Duration VALIDITE = Duration.ofDays(3650);

    private final Clock clock;

    CleGrappe(Clock clock) {
        this.clock = clock;
    }

    /** Writes {@code grappe.p12}, whose one entry holds the key and the certificate that it signed itself. */
    void creerSiAbsente(Path dossier, String motDePasse) throws IOException, GeneralSecurityException {
        var fichier = dossier.resolve("grappe.p12");
        if (!Files.exists(fichier)) {
            Dossiers.ecrirePrive(fichier, magasin(motDePasse.toCharArray()));
        }
    }

    private byte[] magasin(char[] motDePasse) throws IOException, GeneralSecurityException {
        var generateur = KeyPairGenerator.getInstance("EC");
        generateur.initialize(new ECGenParameterSpec("secp256r1"));
        var cle = generateur.generateKeyPair();
        try {
            var certificat = new JcaX509v3CertificateBuilder(
                            NOM,
                            new BigInteger(120, new SecureRandom()),
                            Date.from(clock.instant()),
                            Date.from(clock.instant().plus(VALIDITE)),
                            NOM,
                            cle.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(cle.getPrivate()));
            var magasin = KeyStore.getInstance("PKCS12");
            magasin.load(null, null);
            magasin.setKeyEntry("grappe", cle.getPrivate(), motDePasse, new Certificate[] {
                new JcaX509CertificateConverter().getCertificate(certificat)
            });
            var octets = new ByteArrayOutputStream();
            magasin.store(octets, motDePasse);
            return octets.toByteArray();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
