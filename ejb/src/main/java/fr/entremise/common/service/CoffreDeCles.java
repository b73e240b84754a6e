package fr.entremise.common.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** Where the operator keeps the secrets of the installation: read when asked, kept by whoever asked. */
@ApplicationScoped
public class CoffreDeCles {

    private static final Map<AliasCle, String> FICHIERS = Map.of(
            AliasCle.IDENTITES, "identites.json",
            AliasCle.EMPREINTES, "empreintes.json",
            AliasCle.FI_SIGNATURE, "fi-signature.jwk.json",
            AliasCle.JOURNAL_TETES, "journal-tetes.jwk.json",
            AliasCle.CACHET, "cachet.mdp");

    @Inject
    Parametres parametres;

    @SuppressWarnings("NullAway.Init") // filled by the container
    CoffreDeCles() {}

    /** Outside the container. */
    public CoffreDeCles(Parametres parametres) {
        this.parametres = parametres;
    }

    /** The secret as it is now; whoever is told that it cannot be read is never told what it holds. */
    public String lire(AliasCle cle) {
        var fichier = FICHIERS.get(cle);
        try {
            return Files.readString(parametres.dossierCles().resolve(fichier)).strip();
        } catch (IOException absent) {
            throw new UncheckedIOException(fichier, absent);
        }
    }
}
