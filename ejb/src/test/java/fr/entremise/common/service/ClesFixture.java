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
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keys of an operator who has just set up the service: each call draws others. */
public final class ClesFixture {

    public static final String MOT_DE_PASSE = "mot-de-passe-du-coffre";

    private ClesFixture() {}

    /** Writes them to {@code dossier}, then reads them as the application does. */
    public static Cles desCles(Path dossier) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        ecrire(dossier, AliasCle.IDENTITES, trousseau(PredefinedAeadParameters.AES256_GCM));
        ecrire(dossier, AliasCle.EMPREINTES, trousseau(PredefinedPrfParameters.HMAC_SHA256_PRF));
        return lire(dossier);
    }

    public static Empreintes desEmpreintes(Cles cles) {
        return new Empreintes(cles);
    }

    public static void ecrire(Path dossier, AliasCle cle, String secret) {
        MagasinDeCles.modifier(dossier, MOT_DE_PASSE).ecrire(cle, secret);
    }

    static Cles lire(Path dossier) {
        return new Cles(new Parametres() {
            @Override
            public Path dossierCles() {
                return dossier;
            }

            @Override
            public String motDePasseCles() {
                return MOT_DE_PASSE;
            }
        });
    }

    private static String trousseau(Parameters parametres) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parametres, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }
}
