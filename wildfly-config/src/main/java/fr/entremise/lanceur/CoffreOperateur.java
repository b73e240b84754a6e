package fr.entremise.lanceur;

import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.MagasinDeCles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The credential store in the hands of the operator, who alone may read its file. */
final class CoffreOperateur {

    private static final String ENVIRONNEMENT = "ENTREMISE_CLES_MOT_DE_PASSE";

    private final Path dossier;
    private final MagasinDeCles magasin;

    CoffreOperateur(Path dossier, String motDePasse) {
        this.dossier = dossier;
        this.magasin = MagasinDeCles.modifier(dossier, motDePasse);
    }

    /** From the environment, or typed: the arguments of a process can be read by everybody. */
    static String motDePasse() {
        return Optional.ofNullable(System.getenv(ENVIRONNEMENT))
                .or(() -> Optional.ofNullable(System.console())
                        .map(console -> console.readPassword(Textes.texte("cles.motDePasse")))
                        .map(String::new))
                .filter(saisi -> !saisi.isBlank())
                .orElseThrow(() -> new EchecDemarrage(Textes.texte("cles.sansMotDePasse", ENVIRONNEMENT)));
    }

    boolean contient(AliasCle cle) {
        return magasin.lire(cle).isPresent();
    }

    Optional<String> lire(AliasCle cle) {
        return magasin.lire(cle);
    }

    void ecrire(AliasCle cle, String secret) throws IOException {
        magasin.ecrire(cle, secret);
        Files.setPosixFilePermissions(
                dossier.resolve(MagasinDeCles.FICHIER), PosixFilePermissions.fromString("rw-------"));
    }
}
