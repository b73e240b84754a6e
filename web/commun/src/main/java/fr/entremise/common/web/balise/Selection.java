package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code e:selection}: one option of a long list. */
public class Selection extends Controle {

    public Selection() {
        super("jakarta.faces.SelectOne", "jakarta.faces.Menu");
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var champ = (UIInput) composant;
        var id = champ.getClientId(contexte);
        var erreurs = erreurs(contexte, champ);
        var sortie = contexte.getResponseWriter();
        ouvrir(sortie, "div", erreurs.isEmpty() ? "champ" : "champ en-erreur");
        ouvrir(sortie, "label", "libelle");
        sortie.writeAttribute("for", id, null);
        encoderLibelle(sortie, champ);
        sortie.endElement("label");
        encoderAide(sortie, champ, id);
        encoderErreurs(sortie, erreurs, id);
        sortie.startElement("select", champ);
        sortie.writeAttribute("id", id, null);
        sortie.writeAttribute("name", id, null);
        sortie.writeAttribute("class", "saisie largeur-" + texte(champ, "largeur", "pleine"), null);
        attribut(sortie, "autocomplete", texte(champ, "autocomplete"));
        attribut(sortie, "aria-describedby", explications(champ, erreurs, id));
        attribut(sortie, "aria-required", champ.isRequired() ? "true" : null);
        attribut(sortie, "aria-invalid", erreurs.isEmpty() ? null : "true");
        for (var option : Options.de(contexte, champ)) {
            sortie.startElement("option", null);
            sortie.writeAttribute("value", option.valeur(), null);
            if (option.choisie()) {
                sortie.writeAttribute("selected", "selected", null);
            }
            if (option.impossible()) {
                sortie.writeAttribute("disabled", "disabled", null);
            }
            sortie.writeText(option.libelle(), null);
            sortie.endElement("option");
        }
        sortie.endElement("select");
        sortie.endElement("div");
    }
}
