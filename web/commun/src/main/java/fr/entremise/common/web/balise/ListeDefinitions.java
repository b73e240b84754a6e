package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code e:listeDefinitions}: facts, each under its name. */
public class ListeDefinitions extends Balise {

    @Override
    public void encodeBegin(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        sortie.startElement("dl", composant);
        sortie.writeAttribute("id", composant.getClientId(contexte), null);
        sortie.writeAttribute("class", "definitions", null);
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        contexte.getResponseWriter().endElement("dl");
    }
}
