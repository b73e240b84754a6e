package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code e:alerte}: something to know before going on. Its kind is said in words too, not only by its colour. */
public class Alerte extends Balise {

    @Override
    public void encodeBegin(FacesContext contexte, UIComponent composant) throws IOException {
        var sortie = contexte.getResponseWriter();
        var aspect = texte(composant, "aspect", "info");
        sortie.startElement("div", composant);
        sortie.writeAttribute("id", composant.getClientId(contexte), null);
        sortie.writeAttribute("class", "alerte alerte-" + aspect, null);
        if (vrai(composant, "annonce")) {
            sortie.writeAttribute("role", aspect.equals("erreur") ? "alert" : "status", null);
        }
        ecrire(sortie, "span", "hors-ecran", Textes.texte("commun.alerte." + aspect));
        var titre = texte(composant, "titre");
        if (titre != null) {
            var niveau = texte(composant, "niveau");
            ecrire(sortie, niveau == null ? "p" : "h" + niveau, "alerte-titre", titre);
        }
        var valeur = texte(composant, "value");
        if (valeur != null) {
            ecrire(sortie, "p", "alerte-texte", valeur);
        }
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        contexte.getResponseWriter().endElement("div");
    }
}
