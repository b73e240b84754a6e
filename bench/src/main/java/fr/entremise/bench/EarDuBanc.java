package fr.entremise.bench;

import fr.entremise.fournisseuridentite.service.PoseDeCodes;
import fr.entremise.fournisseuridentite.web.PoseDeCodesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The ear that we ship, and in it the one door that only the benchmark uses. */
final class EarDuBanc {

    private EarDuBanc() {}

    /** Answers {@code copie}. */
    static Path faire(Path ear, Path copie) {
        try {
            Files.createDirectories(copie.toAbsolutePath().getParent());
            Files.copy(ear, copie, StandardCopyOption.REPLACE_EXISTING);
            try (var archive = FileSystems.newFileSystem(copie)) {
                ajouter(archive, "entremise-ejb.jar", "", PoseDeCodes.class);
                ajouter(archive, "entremise-pro.war", "WEB-INF/classes/", PoseDeCodesResource.class);
            }
            return copie;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ajouter(FileSystem ear, String module, String racine, Class<?> classe) throws IOException {
        var fichier = classe.getName().replace('.', '/') + ".class";
        var dehors = Files.createTempFile("banc", ".jar");
        try {
            Files.copy(ear.getPath(module), dehors, StandardCopyOption.REPLACE_EXISTING);
            try (var archive = FileSystems.newFileSystem(dehors);
                    var octets = Objects.requireNonNull(classe.getClassLoader().getResourceAsStream(fichier))) {
                Files.copy(octets, archive.getPath(racine + fichier));
            }
            Files.copy(dehors, ear.getPath(module), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.delete(dehors);
        }
    }
}
