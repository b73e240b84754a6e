package fr.entremise.common.service;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keys of an operator who has just set up the service: each call draws others. */
public final class ClesFixture {

    private ClesFixture() {}

    /** Writes them to {@code dossier}, then reads them as the application does. */
    public static Cles desCles(Path dossier) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        ecrire(dossier.resolve("identites.json"), PredefinedAeadParameters.AES256_GCM);
        ecrire(dossier.resolve("empreintes.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
        return lire(dossier);
    }

    public static Empreintes desEmpreintes(Cles cles) {
        return new Empreintes(cles);
    }

    static Cles lire(Path dossier) {
        return new Cles(new Parametres() {
            @Override
            public Path dossierCles() {
                return dossier;
            }
        });
    }

    private static void ecrire(Path fichier, Parameters parametres) throws IOException, GeneralSecurityException {
        var trousseau = KeysetHandle.generateNew(parametres, RegistryConfiguration.get());
        Files.writeString(
                fichier,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        trousseau, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }
}
