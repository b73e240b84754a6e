package fr.entremise.common.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Every sentence of the interface: the bundles of all features seen as one, which pages read as {@code m}.
 *
 * <p>A feature keeps its texts in {@code fr/entremise/<feature>/web/messages.properties}, in UTF-8, in any of the
 * archives of the WAR. A key given twice stops the application; a key that nobody gave is shown as {@code ???key???}.
 */
public final class Textes extends ResourceBundle {

    static final List<String> FEATURES = List.of(
            "common",
            "usager",
            "mandat",
            "habilitation",
            "orientation",
            "franceconnect",
            "fournisseuridentite",
            "monfranceconnect",
            "espaceusager",
            "journal",
            "notification",
            "statistiques");

    private final Map<String, String> textes = new HashMap<>();

    /** Called by {@link ResourceBundle#getBundle(String)}, which Faces uses. */
    public Textes() {
        FEATURES.forEach(this::lireFeature);
    }

    /** The text of {@code cle} with its places filled in; {@code ???cle???} when there is none. */
    public static String texte(String cle, Object... arguments) {
        return Unique.TEXTES.avec(cle, arguments);
    }

    public static Optional<String> si(String cle) {
        return Optional.ofNullable(Unique.TEXTES.textes.get(cle));
    }

    /** The same for EL: {@code #{m.avec('mandat.conclu.fin', date)}}. */
    public String avec(String cle, Object... arguments) {
        var texte = textes.get(cle);
        if (texte == null) {
            return "???" + cle + "???";
        }
        return arguments.length == 0 ? texte : new MessageFormat(texte, Locale.FRANCE).format(arguments);
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a bundle says that it lacks the key
    protected Object handleGetObject(String cle) {
        return textes.get(cle);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(textes.keySet());
    }

    private void lireFeature(String feature) {
        try {
            var trouves =
                    Textes.class.getClassLoader().getResources("fr/entremise/" + feature + "/web/messages.properties");
            for (var url : Collections.list(trouves)) {
                lire(url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lire(URL url) throws IOException {
        try (var lecteur = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            var bundle = new PropertyResourceBundle(lecteur);
            for (var cle : bundle.keySet()) {
                if (textes.put(cle, bundle.getString(cle)) != null) {
                    throw new IllegalStateException("Text given twice: " + cle + ", again in " + url);
                }
            }
        }
    }

    private static final class Unique {
        private static final Textes TEXTES = new Textes();
    }
}
