package fr.entremise.journal.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.service.Parametres;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** A folder that somebody else administers, where nothing is ever written twice: one file a head, and all of them. */
@ApplicationScoped
class TemoinDossier implements Temoin {

    @Inject
    Parametres parametres;

    @Override
    public String nom() {
        return "dossier";
    }

    @Override
    public boolean estDemande() {
        return parametres.dossierTemoin().isPresent();
    }

    /** The file of the head comes last: it says that the other has it too. */
    @Override
    public byte[] temoigner(SignedTreeHead tete) throws IOException {
        var dossier = parametres.dossierTemoin().orElseThrow();
        var ligne = LignesJson.tete(tete);
        var fichier = dossier.resolve("tete-" + tete.tete().taille() + ".json");
        if (!Files.exists(fichier)) {
            ajouter(dossier.resolve("tetes.jsonl"), ligne);
            creer(fichier, ligne);
        }
        if (!Arrays.equals(Files.readAllBytes(fichier), ligne)) {
            throw new FileAlreadyExistsException(fichier.toString());
        }
        return fichier.getFileName().toString().getBytes(UTF_8);
    }

    private static void ajouter(Path fichier, byte[] ligne) throws IOException {
        Files.write(fichier, ligne, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    }

    private static void creer(Path fichier, byte[] ligne) throws IOException {
        try (var canal = Files.newByteChannel(
                fichier,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--")))) {
            canal.write(ByteBuffer.wrap(ligne));
        }
    }
}
