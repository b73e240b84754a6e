package fr.entremise.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What is shipped, as classes and as documents. */
final class Code {

    /**
     * Everything in the EAR that is ours: neither tests, nor fixtures, nor what starts the servers or checks the
     * journal.
     */
    static final JavaClasses LIVRE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(lieu -> !lieu.contains("-tests.jar")
                    && !lieu.contains("/fr/entremise/lanceur/")
                    && !lieu.contains("/fr/entremise/verificateur/"))
            .importPackages("fr.entremise");

    private Code() {}

    /** A document of the folder {@code docs}, which is on the test classpath. */
    static URL document(String chemin) {
        return Objects.requireNonNull(Code.class.getResource("/" + chemin), chemin);
    }

    static String texte(String chemin) {
        try {
            return Files.readString(Path.of(document(chemin).getPath()));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
