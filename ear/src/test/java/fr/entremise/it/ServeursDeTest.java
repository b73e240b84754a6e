package fr.entremise.it;

import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Lanceur;
import fr.entremise.lanceur.Plateforme;
import fr.entremise.lanceur.Port;
import fr.entremise.lanceur.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Puts up, once for all test classes, what the launcher puts up for the demo: everything for the journeys, with one
 * node or two, database and keys for Arquillian, which starts WildFly itself. {@code entremise.tests} says which.
 */
public class ServeursDeTest implements LauncherSessionListener {

    private static final int DECALAGE = 10_000;
    private static @Nullable Plateforme plateforme;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        switch (System.getProperty("entremise.tests", "")) {
            case "it" -> demarrerPourArquillian();
            case "e2e" -> plateforme = Lanceur.demarrer(configuration("e2e"));
            case "grappe" ->
                plateforme = Lanceur.demarrer(configuration("grappe").enGrappe(2));
            default -> {
                // Unit tests need no server.
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (plateforme != null) {
            plateforme.close();
        }
    }

    /** What was put up. */
    public static Plateforme plateforme() {
        if (plateforme == null) {
            throw new IllegalStateException("no server for these tests");
        }
        return plateforme;
    }

    private static void demarrerPourArquillian() {
        var configuration = configuration("it");
        plateforme = Lanceur.demarrerBase(configuration);
        var base = plateforme.dossierWildFly();
        System.setProperty("it.serveur", configuration.serveur().toString());
        System.setProperty("it.gestion", Integer.toString(configuration.ports().de(Port.GESTION)));
        System.setProperty("it.base", base.toString());
        System.setProperty(
                "it.proprietes",
                base.resolve("configuration/entremise.properties").toString());
    }

    /** From nothing each time: no test leans on what a run before left. */
    private static Configuration configuration(String dossier) {
        supprimer(Path.of("target", dossier));
        return Configuration.duDepot(
                Path.of(System.getProperty("entremise.depot")), Ports.decales(DECALAGE), Path.of("target", dossier));
    }

    private static void supprimer(Path dossier) {
        if (Files.exists(dossier)) {
            try (var fichiers = Files.walk(dossier)) {
                fichiers.sorted(Comparator.reverseOrder())
                        .forEach(fichier -> fichier.toFile().delete());
            } catch (IOException illisible) {
                throw new UncheckedIOException(illisible);
            }
        }
    }
}
