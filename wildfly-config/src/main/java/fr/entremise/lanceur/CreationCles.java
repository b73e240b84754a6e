package fr.entremise.lanceur;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import fr.entremise.common.service.TrousseauSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Makes the keys of an installation, each in a file that only its owner reads. Whoever loses {@code identites.json}
 * loses every identity; a key already there is never touched.
 *
 * <p>An operator runs it once: {@code java -cp 'entremise-wildfly-config.jar:lanceur/*'
 * fr.entremise.lanceur.CreationCles /etc/entremise/cles}. The seal is not made here: {@code cachet.p12} and
 * {@code cachet.mdp} come from a trust service.
 */
public final class CreationCles {

    private CreationCles() {}

    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            System.err.println(Textes.texte("cles.usage"));
            System.exit(2);
        }
        var dossier = Path.of(arguments[0]);
        creerSiAbsentes(dossier);
        Textes.dire("cles.pretes", dossier.toAbsolutePath());
    }

    static void creerSiAbsentes(Path dossier) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        Dossiers.creerPrive(dossier);
        creer(dossier.resolve("identites.json"), () -> tink(PredefinedAeadParameters.AES256_GCM));
        creer(dossier.resolve("empreintes.json"), () -> tink(PredefinedPrfParameters.HMAC_SHA256_PRF));
        creer(
                dossier.resolve("fi-signature.jwk.json"),
                () -> TrousseauSignature.nouveau().secret());
        creer(
                dossier.resolve("journal-tetes.jwk.json"),
                () -> TrousseauSignature.nouveau().secret());
    }

    private static void creer(Path fichier, Fabrique fabrique) throws IOException, GeneralSecurityException {
        if (!Files.exists(fichier)) {
            Dossiers.ecrirePrive(fichier, fabrique.creer().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String tink(Parameters parametres) throws GeneralSecurityException {
        var configuration = RegistryConfiguration.get();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parametres, configuration), configuration, InsecureSecretKeyAccess.get());
    }

    @FunctionalInterface
    private interface Fabrique {
        String creer() throws GeneralSecurityException;
    }
}
