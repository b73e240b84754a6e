package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code e:formulaire}: a form whose errors are told by us, not by the browser, and that keeps the desk view. */
public class Formulaire extends Balise {

    private static final String FORMULAIRE = "jakarta.faces.Form";

    @Override
    public void decode(FacesContext contexte, UIComponent composant) {
        standard(contexte, FORMULAIRE, FORMULAIRE).decode(contexte, composant);
    }

    @Override
    public void encodeBegin(FacesContext contexte, UIComponent composant) throws IOException {
        composant.getPassThroughAttributes().put("novalidate", "novalidate");
        standard(contexte, FORMULAIRE, FORMULAIRE).encodeBegin(contexte, composant);
        var vue = contexte.getExternalContext().getRequestParameterMap().get("vue");
        if ("face".equals(vue)) {
            var sortie = contexte.getResponseWriter();
            sortie.startElement("input", null);
            sortie.writeAttribute("type", "hidden", null);
            sortie.writeAttribute("name", "vue", null);
            sortie.writeAttribute("value", "face", null);
            sortie.endElement("input");
        }
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        standard(contexte, FORMULAIRE, FORMULAIRE).encodeEnd(contexte, composant);
    }
}
