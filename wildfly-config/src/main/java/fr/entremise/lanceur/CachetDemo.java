package fr.entremise.lanceur;

import fr.entremise.common.service.AliasCle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The seal of the demo, under an authority that nobody knows: it shows how documents are sealed and proves nothing. */
final class CachetDemo {

    private static final X500Name AUTORITE =
            new X500Name("CN=Autorité de démonstration Entremise,O=Entremise (démonstration),C=FR");
    private static final X500Name CACHET =
            new X500Name("CN=Cachet de démonstration Entremise,O=Entremise (démonstration),C=FR");
    /** The mandats that the demo holds from the start were concluded in the past. */
    private static final Duration ANTERIORITE = Duration.ofDays(366);

    private static final Duration VALIDITE = Duration.ofDays(3650);

    private final Clock clock;

    CachetDemo(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes {@code cachet.p12}, whose one entry holds the seal and its chain, and its password to the credential
     * store.
     */
    void creerSiAbsent(Path dossier, String motDePasseDuCoffre) throws IOException, GeneralSecurityException {
        var fichier = dossier.resolve("cachet.p12");
        if (Files.exists(fichier)) {
            return;
        }
        var motDePasse = Secrets.aleatoire();
        new CoffreOperateur(dossier, motDePasseDuCoffre).ecrire(AliasCle.CACHET, motDePasse);
        Dossiers.ecrirePrive(fichier, magasin(motDePasse.toCharArray()));
    }

    private byte[] magasin(char[] motDePasse) throws IOException, GeneralSecurityException {
        var cleAutorite = cle();
        var cleCachet = cle();
        try {
            var autorite = certificat(AUTORITE, cleAutorite, true, cleAutorite);
            var cachet = certificat(CACHET, cleCachet, false, cleAutorite);
            var magasin = KeyStore.getInstance("PKCS12");
            magasin.load(null, null);
            magasin.setKeyEntry("cachet", cleCachet.getPrivate(), motDePasse, new Certificate[] {cachet, autorite});
            var octets = new ByteArrayOutputStream();
            magasin.store(octets, motDePasse);
            return octets.toByteArray();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private X509Certificate certificat(X500Name sujet, KeyPair cle, boolean autorite, KeyPair signataire)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var debut = clock.instant().minus(ANTERIORITE);
        var usages = autorite
                ? new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                : new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        var extensions = new JcaX509ExtensionUtils();
        var certificat = new JcaX509v3CertificateBuilder(
                        AUTORITE,
                        new BigInteger(120, new SecureRandom()),
                        Date.from(debut),
                        Date.from(debut.plus(VALIDITE)),
                        sujet,
                        cle.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(autorite))
                .addExtension(Extension.keyUsage, true, usages)
                .addExtension(
                        Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(cle.getPublic()))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(signataire.getPublic()))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(signataire.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(certificat);
    }

    private static KeyPair cle() throws GeneralSecurityException {
        var generateur = KeyPairGenerator.getInstance("RSA");
        generateur.initialize(3072);
        return generateur.generateKeyPair();
    }
}
