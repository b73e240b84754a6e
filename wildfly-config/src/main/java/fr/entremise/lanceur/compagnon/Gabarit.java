package fr.entremise.lanceur.compagnon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTML file with places to fill: {@code {{nom}}} escaped, {@code {{{nom}}}} as it is, and {@code {{#nom}}…{{/nom}}}
 * once for each element of a list.
 */
final class Gabarit {

    private static final Pattern PLACE =
            Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}|\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}", Pattern.DOTALL);
    private static final Pattern ADRESSE = Pattern.compile("https?://[^\\s<>\"]+");

    private final String texte;

    private Gabarit(String texte) {
        this.texte = texte;
    }

    static Gabarit lire(String nom) {
        return new Gabarit(new String(ressource(nom), StandardCharsets.UTF_8));
    }

    static byte[] ressource(String nom) {
        try (var flux = Gabarit.class.getResourceAsStream(nom)) {
            return Objects.requireNonNull(flux, nom).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values are strings, or lists of maps of the same kind; a list may be empty. */
    String remplir(Map<String, ?> valeurs) {
        return remplir(texte, valeurs);
    }

    static String echapper(String texte) {
        return texte.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The escaped text, whose web addresses can be followed. */
    static String avecLiens(String texte) {
        return ADRESSE.matcher(echapper(texte)).replaceAll("<a href=\"$0\">$0</a>");
    }

    /** In one pass: what is filled in is never read as a template. */
    private static String remplir(String texte, Map<String, ?> valeurs) {
        return PLACE.matcher(texte).replaceAll(place -> {
            if (place.group(1) != null) {
                return litteral(repeter(place.group(2), (List<?>) valeur(place.group(1), valeurs)));
            }
            return litteral(
                    place.group(3) != null
                            ? valeur(place.group(3), valeurs).toString()
                            : echapper(valeur(place.group(4), valeurs).toString()));
        });
    }

    private static String repeter(String section, List<?> elements) {
        return elements.stream()
                .map(element -> {
                    @SuppressWarnings("unchecked") // said by remplir
                    var valeurs = (Map<String, ?>) element;
                    return remplir(section, valeurs);
                })
                .collect(Collectors.joining());
    }

    private static Object valeur(String nom, Map<String, ?> valeurs) {
        return Objects.requireNonNull(valeurs.get(nom), nom);
    }

    private static String litteral(String texte) {
        return Matcher.quoteReplacement(texte);
    }
}
