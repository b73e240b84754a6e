package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import java.io.IOException;

/** {@code e:bouton}: sends the form. */
public class Bouton extends Balise {

    @Override
    public void decode(FacesContext contexte, UIComponent composant) {
        if (contexte.getExternalContext().getRequestParameterMap().containsKey(composant.getClientId(contexte))) {
            composant.queueEvent(new ActionEvent(contexte, composant));
        }
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        var id = composant.getClientId(contexte);
        var pleine = vrai(composant, "pleine") ? " bouton-plein" : "";
        sortie.startElement("button", composant);
        sortie.writeAttribute("type", "submit", null);
        sortie.writeAttribute("id", id, null);
        sortie.writeAttribute("name", id, null);
        sortie.writeAttribute("value", "1", null);
        sortie.writeAttribute("class", "bouton bouton-" + texte(composant, "aspect", "principal") + pleine, null);
        attribut(sortie, "data-attente", texte(composant, "attente"));
        sortie.writeText(texte(composant, "value", "???"), null);
        var precision = texte(composant, "precision");
        if (precision != null) {
            ecrire(sortie, "span", "hors-ecran", " " + precision);
        }
        sortie.endElement("button");
    }
}
