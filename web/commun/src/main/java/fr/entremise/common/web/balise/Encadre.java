package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code e:carte}, {@code e:confirmation}, {@code e:fait} and {@code e:vide}: a titled part of the page, dressed by the
 * name of its tag.
 */
public class Encadre extends Balise {

    @Override
    public void encodeBegin(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        var id = composant.getClientId(contexte);
        var titre = texte(composant, "titre");
        var nom =
                composant.getRendererType().substring("fr.entremise.".length()).toLowerCase(Locale.ROOT);
        var aspect = texte(composant, "aspect");
        sortie.startElement(titre == null ? "div" : "section", composant);
        sortie.writeAttribute("id", id, null);
        sortie.writeAttribute("class", aspect == null ? nom : nom + " " + nom + "-" + aspect, null);
        if (titre != null) {
            sortie.writeAttribute("aria-labelledby", id + "-titre", null);
            var niveau = "h" + texte(composant, "niveau", "2");
            ouvrir(sortie, niveau, nom + "-titre");
            sortie.writeAttribute("id", id + "-titre", null);
            sortie.writeText(titre, null);
            sortie.endElement(niveau);
        }
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        contexte.getResponseWriter().endElement(texte(composant, "titre") == null ? "div" : "section");
    }
}
