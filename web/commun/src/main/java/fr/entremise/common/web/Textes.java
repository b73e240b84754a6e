package fr.entremise.common.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence of the interface: the bundles of all features seen as one, which pages read as {@code m}.
 *
 * <p>A feature keeps its texts in {@code fr/entremise/<feature>/web/messages.properties}, in UTF-8, in any of the
 * archives of the WAR. A key given twice stops the application; a key that nobody gave is shown as {@code ???key???}.
 * Translations are beside, in {@code messages_en.properties} and so on: a page in another language reads them, and the
 * French where there is none.
 */
public final class Textes extends ResourceBundle {

    private static final String REPLI = "entremise.repli";

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

    private final Map<Langue, Map<String, String>> textes = new EnumMap<>(Langue.class);

    /** Called by {@link ResourceBundle#getBundle(String)}, which Faces uses. */
    public Textes() {
        for (var langue : Langue.values()) {
            textes.put(langue, new HashMap<>());
            FEATURES.forEach(feature -> lireFeature(langue, feature));
        }
    }

    /** The text of {@code cle} with its places filled in; {@code ???cle???} when there is none. */
    public static String texte(String cle, Object... arguments) {
        return Unique.TEXTES.avec(cle, arguments);
    }

    public static Optional<String> si(String cle) {
        return Optional.ofNullable(Unique.TEXTES.trouver(cle));
    }

    /** Every key that begins with {@code debut}. */
    public static List<String> cles(String debut) {
        return Unique.TEXTES.dans(Langue.FRANCAIS).keySet().stream()
                .filter(cle -> cle.startsWith(debut))
                .toList();
    }

    /** {@link #texte} for EL: {@code #{m.avec('mandat.conclu.fin', date)}}. */
    public String avec(String cle, Object... arguments) {
        var texte = trouver(cle);
        if (texte == null) {
            return "???" + cle + "???";
        }
        return arguments.length == 0 ? texte : new MessageFormat(texte, Locale.FRANCE).format(arguments);
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a bundle says that it lacks the key
    protected Object handleGetObject(String cle) {
        return trouver(cle);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(dans(Langue.FRANCAIS).keySet());
    }

    private Map<String, String> dans(Langue langue) {
        return Objects.requireNonNull(textes.get(langue));
    }

    private @Nullable String trouver(String cle) {
        var langue = Langue.courante();
        var traduit = dans(langue).get(cle);
        if (traduit != null || langue == Langue.FRANCAIS) {
            return traduit;
        }
        var francais = dans(Langue.FRANCAIS).get(cle);
        if (francais != null) {
            FacesContext.getCurrentInstance().getAttributes().put(REPLI, true);
        }
        return francais;
    }

    /** Whether the page in the making says something in French because its own language lacks it. */
    static boolean replies() {
        return FacesContext.getCurrentInstance().getAttributes().containsKey(REPLI);
    }

    private void lireFeature(Langue langue, String feature) {
        var suffixe = langue == Langue.FRANCAIS ? "" : "_" + langue.getCode();
        var fichier = "fr/entremise/" + feature + "/web/messages" + suffixe + ".properties";
        try {
            for (var url : Collections.list(Textes.class.getClassLoader().getResources(fichier))) {
                lire(url, dans(langue));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lire(URL url, Map<String, String> textes) throws IOException {
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
