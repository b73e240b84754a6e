package fr.entremise.common.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages, texts and code of the three modules of the web, as they stand in the sources. */
final class Sources {

    private static final Path WEB = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    static List<Path> pages() {
        return fichiers(".xhtml");
    }

    /** All that may name a text, the guide of tags included. */
    static List<Path> code() {
        var guide = marcher(WEB.resolve("commun/src/test/guide"));
        return Stream.of(fichiers(".java").stream(), pages().stream(), guide)
                .flatMap(fichiers -> fichiers)
                .toList();
    }

    /** Every French bundle, the replacements of Faces and of Bean Validation included. */
    static List<Path> bundles() {
        return fichiers(".properties").stream()
                .filter(bundle -> !estTraduction(bundle))
                .toList();
    }

    static List<Path> traductions() {
        return fichiers(".properties").stream().filter(Sources::estTraduction).toList();
    }

    private static boolean estTraduction(Path bundle) {
        return bundle.getFileName().toString().matches(".*_[a-z]{2}\\.properties");
    }

    /** The texts that pages read as {@code m}. */
    static Map<String, String> textes() {
        var textes = new TreeMap<String, String>();
        bundles().stream()
                .filter(bundle -> bundle.endsWith("messages.properties"))
                .forEach(bundle -> textes.putAll(lire(bundle)));
        return textes;
    }

    static Map<String, String> lire(Path bundle) {
        var proprietes = new Properties();
        try (var lecteur = Files.newBufferedReader(bundle)) {
            proprietes.load(lecteur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var textes = new TreeMap<String, String>();
        proprietes.stringPropertyNames().forEach(cle -> textes.put(cle, proprietes.getProperty(cle)));
        return textes;
    }

    static String contenu(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> fichiers(String fin) {
        try (var modules = Files.list(WEB)) {
            return modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(Sources::marcher)
                    .filter(fichier -> fichier.toString().endsWith(fin))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> marcher(Path dossier) {
        try (var fichiers = Files.walk(dossier)) {
            return fichiers.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
