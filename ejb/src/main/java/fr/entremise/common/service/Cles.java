package fr.entremise.common.service;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;

/** The keys of the application, read once from the operator's credential store: the database holds none of them. */
@ApplicationScoped
public class Cles {

    @Inject
    CoffreDeCles coffre;

    private Aead maitre;
    private PrfSet empreintes;

    @SuppressWarnings("NullAway.Init") // filled by the container
    Cles() {}

    /** Outside the container. */
    public Cles(Parametres parametres) {
        this.coffre = new CoffreDeCles(parametres);
        lire();
    }

    @PostConstruct
    private void lire() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            maitre = trousseau(AliasCle.IDENTITES).getPrimitive(RegistryConfiguration.get(), Aead.class);
            empreintes = trousseau(AliasCle.EMPREINTES).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException illisible) {
            throw new IllegalStateException("keyset", illisible);
        }
    }

    private KeysetHandle trousseau(AliasCle cle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                coffre.lire(cle), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    /** Wraps the data keys of the usagers. */
    public Aead maitre() {
        return maitre;
    }

    PrfSet empreintes() {
        return empreintes;
    }
}
