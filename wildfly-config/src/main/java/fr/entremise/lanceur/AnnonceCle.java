package fr.entremise.lanceur;

import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.TrousseauSignature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Adds the next signing key to the credential store, without stopping anything: the application publishes it within a
 * minute and signs with it from its hour on.
 *
 * <p>An operator runs it: {@code java -cp 'entremise-wildfly-config.jar:lanceur/*' fr.entremise.lanceur.AnnonceCle
 * /etc/entremise/cles fi-signature 24}, the last number being hours from now, no less than two.
 */
public final class AnnonceCle {

    private static final int HEURES = 24;
    /** One more than needed, for a server that reads the store late. */
    private static final int HEURES_MINIMALES = 2;

    private AnnonceCle() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println(Textes.texte("cles.annonce.usage"));
            System.exit(2);
        }
        try {
            var heures = arguments.length == 3 ? Integer.parseInt(arguments[2]) : HEURES;
            var debut = annoncer(
                    Path.of(arguments[0]),
                    CoffreOperateur.motDePasse(),
                    alias(arguments[1]),
                    Duration.ofHours(heures),
                    Clock.systemUTC());
            Textes.dire("cles.annoncee", debut);
        } catch (EchecDemarrage echec) {
            System.err.println(echec.getMessage());
            System.exit(1);
        }
    }

    /** Answers when it begins to sign. */
    static Instant annoncer(Path dossier, String motDePasse, AliasCle cle, Duration dans, Clock clock)
            throws IOException {
        if (dans.toHours() < HEURES_MINIMALES) {
            throw new EchecDemarrage(Textes.texte("cles.annonce.tropTot", HEURES_MINIMALES));
        }
        var coffre = new CoffreOperateur(dossier, motDePasse);
        var trousseau = coffre.lire(cle)
                .map(TrousseauSignature::lire)
                .orElseThrow(() -> new EchecDemarrage(Textes.texte("cles.annonce.absent", cle.alias())));
        var maintenant = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var debut = maintenant.plus(dans);
        coffre.ecrire(cle, trousseau.annoncer(debut, maintenant).secret());
        return debut;
    }

    private static AliasCle alias(String nom) {
        return Arrays.stream(new AliasCle[] {AliasCle.FI_SIGNATURE, AliasCle.JOURNAL_TETES})
                .filter(cle -> cle.alias().equals(nom))
                .findFirst()
                .orElseThrow(() -> new EchecDemarrage(Textes.texte("cles.annonce.usage")));
    }
}
