package fr.entremise.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What people read, as it is written in the sources of the doors. */
final class Textes {

    /** What the two doors share, then each of them. */
    static final List<Path> MODULES = Stream.of("commun", "usager", "pro")
            .map(module -> Path.of("..", "web", module, "src", "main"))
            .toList();

    private Textes() {}

    /** Of every door together; what two doors say otherwise is there once. */
    static Map<String, String> lire() {
        var textes = new TreeMap<String, String>();
        for (var module : MODULES) {
            fichiers(module, "messages.properties").forEach(bundle -> textes.putAll(lire(bundle)));
        }
        return textes;
    }

    static List<Path> fichiers(Path dossier, String fin) {
        try (var fichiers = Files.walk(dossier)) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(fin))
                    .sorted()
                    .toList();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    static String contenu(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    static Map<String, String> lire(Path bundle) {
        var proprietes = new Properties();
        try (var lecteur = Files.newBufferedReader(bundle)) {
            proprietes.load(lecteur);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
        var textes = new TreeMap<String, String>();
        proprietes.stringPropertyNames().forEach(cle -> textes.put(cle, proprietes.getProperty(cle)));
        return textes;
    }
}
