package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code e:badge}: the state of a thing, in one or two words. */
public class Badge extends Balise {

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        ecrire(
                contexte.getResponseWriter(),
                "span",
                "badge badge-" + texte(composant, "aspect", "neutre"),
                texte(composant, "value", "???"));
    }
}
