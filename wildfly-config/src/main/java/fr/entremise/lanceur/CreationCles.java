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
import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.TrousseauSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the credential store of an installation, with the keys that it lacks: what is there already is never touched.
 * Whoever loses the store or its password loses every identity.
 *
 * <p>An operator runs it once: {@code java -cp 'entremise-wildfly-config.jar:lanceur/*'
 * fr.entremise.lanceur.CreationCles /etc/entremise/cles}, and types the password, or gives it in the environment. The
 * seal is not made here: {@code cachet.p12} comes from a trust service, and its password is imported from
 * {@code cachet.mdp}, as are the keys of an installation that kept each in a file.
 */
public final class CreationCles {

    /** Whence secrets are imported, when the store lacks them. */
    private static final Map<AliasCle, String> FICHIERS = Map.of(
            AliasCle.IDENTITES, "identites.json",
            AliasCle.EMPREINTES, "empreintes.json",
            AliasCle.FI_SIGNATURE, "fi-signature.jwk.json",
            AliasCle.JOURNAL_TETES, "journal-tetes.jwk.json",
            AliasCle.CACHET, "cachet.mdp");

    private final CoffreOperateur coffre;
    private final Path dossier;
    private final Clock clock;
    private final List<String> importes = new ArrayList<>();

    private CreationCles(Path dossier, String motDePasse, Clock clock) {
        this.dossier = dossier;
        this.coffre = new CoffreOperateur(dossier, motDePasse);
        this.clock = clock;
    }

    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            System.err.println(Textes.texte("cles.usage"));
            System.exit(2);
        }
        try {
            var dossier = Path.of(arguments[0]);
            var importes = creerSiAbsentes(dossier, CoffreOperateur.motDePasse(), Clock.systemUTC());
            Textes.dire("cles.pretes", dossier.toAbsolutePath());
            if (!importes.isEmpty()) {
                Textes.dire("cles.importees", String.join(", ", importes));
            }
        } catch (EchecDemarrage echec) {
            System.err.println(echec.getMessage());
            System.exit(1);
        }
    }

    /** Answers the files from which secrets were imported: they have served. */
    static List<String> creerSiAbsentes(Path dossier, String motDePasse, Clock clock)
            throws IOException, GeneralSecurityException {
        Dossiers.creerPrive(dossier);
        var creation = new CreationCles(dossier, motDePasse, clock);
        creation.creer();
        return creation.importes;
    }

    private void creer() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        creer(AliasCle.IDENTITES, () -> tink(PredefinedAeadParameters.AES256_GCM));
        creer(AliasCle.EMPREINTES, () -> tink(PredefinedPrfParameters.HMAC_SHA256_PRF));
        creer(AliasCle.FI_SIGNATURE, this::signature);
        creer(AliasCle.JOURNAL_TETES, this::signature);
        if (Files.exists(dossier.resolve(fichier(AliasCle.CACHET)))) {
            creer(AliasCle.CACHET, () -> "");
        }
    }

    private void creer(AliasCle cle, Fabrique fabrique) throws IOException, GeneralSecurityException {
        if (coffre.contient(cle)) {
            return;
        }
        var fichier = dossier.resolve(fichier(cle));
        if (Files.exists(fichier)) {
            coffre.ecrire(cle, Files.readString(fichier).strip());
            importes.add(fichier.getFileName().toString());
        } else {
            coffre.ecrire(cle, fabrique.creer().strip());
        }
    }

    private static String fichier(AliasCle cle) {
        return Objects.requireNonNull(FICHIERS.get(cle));
    }

    private static String tink(Parameters parametres) throws GeneralSecurityException {
        var configuration = RegistryConfiguration.get();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parametres, configuration), configuration, InsecureSecretKeyAccess.get());
    }

    private String signature() {
        return TrousseauSignature.nouveau(clock.instant()).secret();
    }

    @FunctionalInterface
    private interface Fabrique {
        String creer() throws GeneralSecurityException;
    }
}
