package fr.entremise.common.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;

/** Where the operator keeps the secrets of the installation: opened for each reading, so that a change is seen. */
@ApplicationScoped
public class CoffreDeCles {

    @Inject
    Parametres parametres;

    @SuppressWarnings("NullAway.Init") // filled by the container
    CoffreDeCles() {}

    /** Outside the container. */
    public CoffreDeCles(Parametres parametres) {
        this.parametres = parametres;
    }

    /** The secret as it is now; a failure says its name and nothing of what it holds. */
    public String lire(AliasCle cle) {
        return MagasinDeCles.ouvrir(parametres.dossierCles(), parametres.motDePasseCles())
                .lire(cle)
                .orElseThrow(() -> new IllegalStateException(cle.alias() + " is not in the credential store"));
    }

    /** When anything in it last changed: opening it for nothing costs a tenth of a second. */
    FileTime modification() {
        try {
            return Files.getLastModifiedTime(parametres.dossierCles().resolve(MagasinDeCles.FICHIER));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
