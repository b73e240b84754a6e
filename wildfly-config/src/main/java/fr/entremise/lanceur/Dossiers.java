package fr.entremise.lanceur;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Folders copied, emptied, and files that only their owner reads. */
final class Dossiers {

    private Dossiers() {}

    static void copier(Path source, Path cible) throws IOException {
        try (var chemins = Files.walk(source)) {
            for (var chemin : chemins.toList()) {
                var copie = cible.resolve(source.relativize(chemin).toString());
                if (Files.isDirectory(chemin)) {
                    Files.createDirectories(copie);
                } else {
                    Files.copy(chemin, copie, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void supprimer(Path dossier) throws IOException {
        if (!Files.exists(dossier)) {
            return;
        }
        try (var chemins = Files.walk(dossier)) {
            for (var chemin : chemins.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(chemin);
            }
        }
    }

    /** A folder that nobody else can enter. */
    static void creerPrive(Path dossier) throws IOException {
        Files.createDirectories(
                dossier, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Writes a file that nobody else can read, not even while it is being written; replaces an older one. */
    static void ecrirePrive(Path fichier, byte[] contenu) throws IOException {
        var brouillon = fichier.resolveSibling(fichier.getFileName() + ".nouveau");
        Files.deleteIfExists(brouillon);
        try (var canal = Files.newByteChannel(
                brouillon,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            canal.write(ByteBuffer.wrap(contenu));
        }
        Files.move(brouillon, fichier, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
