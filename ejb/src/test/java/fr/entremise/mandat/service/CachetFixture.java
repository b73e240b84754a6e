package fr.entremise.mandat.service;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A seal of the day, valid ten years around the mandat of the fixture. */
final class CachetFixture {

    static final char[] MOT_DE_PASSE = "essai".toCharArray();

    private CachetFixture() {}

    static Path p12(Path dossier, String algorithme, int taille) throws IOException {
        var p12 = dossier.resolve("cachet-" + algorithme + ".p12");
        try (var sortie = Files.newOutputStream(p12)) {
            var generateur = KeyPairGenerator.getInstance(algorithme);
            generateur.initialize(taille);
            var paire = generateur.generateKeyPair();
            var nom = new X500Name("CN=Entremise (essai),O=Structure d'essai,C=FR");
            var conclusion = ContenuMandatFixture.CONCLUSION.toInstant();
            var certificat = new JcaX509v3CertificateBuilder(
                            nom,
                            BigInteger.ONE,
                            Date.from(conclusion.minus(Duration.ofDays(1825))),
                            Date.from(conclusion.plus(Duration.ofDays(1825))),
                            nom,
                            paire.getPublic())
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder("SHA256with" + (algorithme.equals("EC") ? "ECDSA" : algorithme))
                            .build(paire.getPrivate()));
            var magasin = KeyStore.getInstance("PKCS12");
            magasin.load(null, null);
            magasin.setKeyEntry("cachet", paire.getPrivate(), MOT_DE_PASSE, new Certificate[] {
                new JcaX509CertificateConverter().getCertificate(certificat)
            });
            magasin.store(sortie, MOT_DE_PASSE);
            return p12;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
