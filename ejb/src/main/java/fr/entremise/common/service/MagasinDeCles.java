package fr.entremise.common.service;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import java.util.Optional;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStore.CredentialSourceProtectionParameter;
import org.wildfly.security.credential.store.CredentialStoreException;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * The credential store of an installation: a PKCS 12 file of WildFly's own kind, which its tools open too, and whose
 * entries are texts encrypted under one password.
 */
public final class MagasinDeCles {

    /** Its file, in the folder of the keys. */
    public static final String FICHIER = "coffre.p12";

    private static final Provider[] FOURNISSEURS = {
        WildFlyElytronCredentialStoreProvider.getInstance(), WildFlyElytronPasswordProvider.getInstance()
    };

    private final CredentialStore magasin;

    private MagasinDeCles(CredentialStore magasin) {
        this.magasin = magasin;
    }

    /** To be read; fails when there is none, or the password is another. */
    public static MagasinDeCles ouvrir(Path dossier, String motDePasse) {
        return initialiser(dossier, motDePasse, false);
    }

    /** To be written to; made when there is none. The caller sees to who may read the file. */
    public static MagasinDeCles modifier(Path dossier, String motDePasse) {
        return initialiser(dossier, motDePasse, true);
    }

    private static MagasinDeCles initialiser(Path dossier, String motDePasse, boolean modifiable) {
        try {
            var magasin = CredentialStore.getInstance("KeyStoreCredentialStore", FOURNISSEURS[0]);
            magasin.initialize(
                    Map.of(
                            "location",
                            dossier.resolve(FICHIER).toString(),
                            "keyStoreType",
                            "PKCS12",
                            "create",
                            Boolean.toString(modifiable),
                            "modifiable",
                            Boolean.toString(modifiable)),
                    new CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(clair(motDePasse))),
                    FOURNISSEURS);
            return new MagasinDeCles(magasin);
        } catch (GeneralSecurityException ferme) {
            throw new IllegalStateException("the credential store cannot be opened", ferme);
        }
    }

    public Optional<String> lire(AliasCle cle) {
        try {
            return Optional.ofNullable(magasin.retrieve(cle.alias(), PasswordCredential.class))
                    .map(secret -> secret.getPassword(ClearPassword.class))
                    .map(secret -> new String(secret.getPassword()));
        } catch (CredentialStoreException illisible) {
            throw new IllegalStateException(cle.alias(), illisible);
        }
    }

    /** Takes the place of what was there; on the disk at once. */
    public void ecrire(AliasCle cle, String secret) {
        try {
            magasin.store(cle.alias(), clair(secret));
            magasin.flush();
        } catch (CredentialStoreException impossible) {
            throw new IllegalStateException(cle.alias(), impossible);
        }
    }

    private static PasswordCredential clair(String secret) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, secret.toCharArray()));
    }
}
