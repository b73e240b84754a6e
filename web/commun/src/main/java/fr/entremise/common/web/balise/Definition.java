package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code e:definition}: one fact of a list. */
public class Definition extends Balise {

    @Override
    public void encodeBegin(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        sortie.startElement("div", composant);
        sortie.startElement("dt", null);
        sortie.writeText(texte(composant, "terme", "???"), null);
        sortie.endElement("dt");
        sortie.startElement("dd", null);
        var valeur = texte(composant, "value");
        if (valeur != null) {
            sortie.writeText(valeur, null);
        }
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        sortie.endElement("dd");
        sortie.endElement("div");
    }
}
