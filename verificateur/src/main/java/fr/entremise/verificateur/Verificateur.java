package fr.entremise.verificateur;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.verificateur.Verdict.Issue;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says in one line whether an export of the journal holds; docs/verifier-le-journal.md tells how to use it. */
public final class Verificateur {

    private static final int FICHIERS_AU_MOINS = 2;

    private Verificateur() {}

    /** Export, keys, then the files of heads kept earlier; 0 when everything holds, 1 when not, 2 when unreadable. */
    public static void main(String[] arguments) {
        var verdict = arguments.length < FICHIERS_AU_MOINS
                ? Verdict.de(Issue.ILLISIBLE, "usage")
                : verifier(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Stream.of(arguments)
                                .skip(FICHIERS_AU_MOINS)
                                .map(Path::of)
                                .toList());
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8).println(verdict.phrase());
        System.exit(verdict.issue().code());
    }

    /**
     * @param cles JWK set
     * @param tetes files of heads that somebody kept, and of proofs between them
     */
    public static Verdict verifier(Path export, Path cles, List<Path> tetes) {
        try {
            var connues = Cles.lire(cles);
            return new Verification(Survol.lire(export, connues), TetesConservees.lire(tetes, connues)).mener(export);
        } catch (Constat constat) {
            return constat.verdict();
        } catch (IOException illisible) {
            return Verdict.de(Issue.ILLISIBLE, "fichier", String.valueOf(illisible.getMessage()));
        }
    }
}
