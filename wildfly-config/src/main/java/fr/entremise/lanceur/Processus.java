package fr.entremise.lanceur;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that we started, with the file where all its output goes; stopped with its children. */
final class Processus implements AutoCloseable {

    private static final Duration DELAI_ARRET = Duration.ofSeconds(20);
    private static final Pattern ERREUR = Pattern.compile("\\b(ERROR|FATAL)\\b|^Caused by: |^Error");
    private static final int LIGNES_MONTREES = 6;
    private static final int LARGEUR = 400;

    private final String nom;
    private final Path journal;
    private final Process process;
    private volatile boolean arretDemande;

    private Processus(String nom, Path journal, Process process) {
        this.nom = nom;
        this.journal = journal;
        this.process = process;
    }

    /** The file is emptied first: it tells of this run only. */
    static Processus lancer(String nom, Path journal, Map<String, String> environnement, List<String> commande) {
        try {
            Files.createDirectories(journal.getParent());
            var lancement = new ProcessBuilder(commande)
                    .redirectErrorStream(true)
                    .redirectOutput(journal.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            lancement.environment().putAll(environnement);
            return new Processus(nom, journal, lancement.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String nom() {
        return nom;
    }

    /** Waits at most {@code delai} for the end; true when it has ended. */
    boolean finiAvant(Duration delai) {
        try {
            return process.waitFor(delai.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EchecDemarrage(Textes.texte("interrompu"), e);
        }
    }

    int codeRetour() {
        return process.exitValue();
    }

    CompletableFuture<Processus> fin() {
        return process.onExit().thenApply(fini -> this);
    }

    /**
     * The failure that names the file to read and quotes the first errors found in it; none of it when we asked to
     * stop.
     */
    EchecDemarrage echec(String cle, Object... valeurs) {
        if (arretDemande) {
            return new EchecDemarrage(Textes.texte("interrompu"));
        }
        var lignes = Textes.texte(cle, valeurs) + System.lineSeparator() + Textes.texte("voir.journal", journal);
        var erreurs = premieresErreurs();
        return new EchecDemarrage(erreurs.isEmpty() ? lignes : lignes + System.lineSeparator() + erreurs);
    }

    /** The first lines that look like an error, or the last ones when none does. */
    private String premieresErreurs() {
        try {
            // Read as Latin-1, which no byte can break, then given back as what it was.
            var lignes = Files.readAllLines(journal, StandardCharsets.ISO_8859_1).stream()
                    .filter(ligne -> !ligne.isBlank())
                    .map(ligne -> new String(ligne.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .toList();
            var erreurs = lignes.stream()
                    .filter(ERREUR.asPredicate())
                    .limit(LIGNES_MONTREES)
                    .toList();
            var montrees = erreurs.isEmpty()
                    ? lignes.subList(Math.max(0, lignes.size() - LIGNES_MONTREES), lignes.size())
                    : erreurs;
            return montrees.stream()
                    .map(ligne -> "    " + ligne.substring(0, Math.min(LARGEUR, ligne.length())))
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks for the end without waiting for it. */
    void demanderArret() {
        arretDemande = true;
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    @Override
    public void close() {
        demanderArret();
        try {
            if (!process.waitFor(DELAI_ARRET.toMillis(), TimeUnit.MILLISECONDS)) {
                forcer();
            }
        } catch (InterruptedException e) {
            forcer();
            Thread.currentThread().interrupt();
        }
    }

    private void forcer() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
