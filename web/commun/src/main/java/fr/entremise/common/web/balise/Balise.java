package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the renderers of our tags share: reading attributes and writing elements. */
abstract class Balise extends Renderer<UIComponent> {

    static @Nullable String texte(UIComponent composant, String attribut) {
        var valeur = composant.getAttributes().get(attribut);
        return valeur == null || valeur.toString().isEmpty() ? null : valeur.toString();
    }

    static String texte(UIComponent composant, String attribut, String ordinaire) {
        var valeur = texte(composant, attribut);
        return valeur == null ? ordinaire : valeur;
    }

    static boolean vrai(UIComponent composant, String attribut) {
        return Boolean.parseBoolean(texte(composant, attribut, "false"));
    }

    /** Opens {@code element} on behalf of no component; the caller closes it. */
    static void ouvrir(ResponseWriter sortie, String element, String classe) throws IOException {
        sortie.startElement(element, null);
        sortie.writeAttribute("class", classe, null);
    }

    static void ecrire(ResponseWriter sortie, String element, String classe, String texte) throws IOException {
        ouvrir(sortie, element, classe);
        sortie.writeText(texte, null);
        sortie.endElement(element);
    }

    /** Writes the attribute when it has a value. */
    static void attribut(ResponseWriter sortie, String nom, @Nullable Object valeur) throws IOException {
        if (valeur != null && !valeur.toString().isEmpty()) {
            sortie.writeAttribute(nom, valeur, null);
        }
    }

    /** The renderer that Faces itself has for components of this family. */
    @SuppressWarnings("unchecked") // Faces hands renderers out raw
    static Renderer<UIComponent> standard(FacesContext contexte, String famille, String type) {
        return contexte.getRenderKit().getRenderer(famille, type);
    }

    static void encoderEnfants(FacesContext contexte, UIComponent composant) throws IOException {
        for (var enfant : composant.getChildren()) {
            enfant.encodeAll(contexte);
        }
    }
}
