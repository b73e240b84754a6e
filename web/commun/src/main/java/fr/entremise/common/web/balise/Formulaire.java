package fr.entremise.common.web.balise;

import fr.entremise.common.web.Langue;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code e:formulaire}: a form whose errors are told by us, not by the browser, and that keeps the desk view and the
 * language.
 */
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
        var demande = contexte.getExternalContext().getRequestParameterMap();
        if ("face".equals(demande.get("vue"))) {
            garder(contexte, "vue", "face");
        }
        if (demande.containsKey("langue")) {
            garder(contexte, "langue", Langue.de(demande.get("langue")).getCode());
        }
    }

    private static void garder(FacesContext contexte, String nom, String valeur) throws IOException {
        var sortie = contexte.getResponseWriter();
        sortie.startElement("input", null);
        sortie.writeAttribute("type", "hidden", null);
        sortie.writeAttribute("name", nom, null);
        sortie.writeAttribute("value", valeur, null);
        sortie.endElement("input");
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        standard(contexte, FORMULAIRE, FORMULAIRE).encodeEnd(contexte, composant);
    }
}
