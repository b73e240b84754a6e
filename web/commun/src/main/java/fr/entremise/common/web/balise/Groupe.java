package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A question and its options side by side, each with what it means. */
abstract class Groupe extends Controle {

    private final String type;

    Groupe(String famille, String standard, String type) {
        super(famille, standard);
        this.type = type;
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var champ = (UIInput) composant;
        var id = champ.getClientId(contexte);
        var erreurs = erreurs(contexte, champ);
        var sortie = contexte.getResponseWriter();
        sortie.startElement("fieldset", champ);
        sortie.writeAttribute("id", id, null);
        sortie.writeAttribute("class", erreurs.isEmpty() ? "groupe" : "groupe en-erreur", null);
        attribut(sortie, "aria-describedby", explications(champ, erreurs, id));
        if (type.equals("radio")) {
            sortie.writeAttribute("role", "radiogroup", null);
            attribut(sortie, "aria-required", champ.isRequired() ? "true" : null);
            attribut(sortie, "aria-invalid", erreurs.isEmpty() ? null : "true");
        }
        sortie.startElement("legend", null);
        encoderLibelle(sortie, champ);
        sortie.endElement("legend");
        encoderAide(sortie, champ, id);
        encoderErreurs(sortie, erreurs, id);
        ouvrir(sortie, "div", "options options-" + texte(champ, "aspect", "liste"));
        for (var option : Options.de(contexte, champ)) {
            encoderOption(sortie, option, id, !erreurs.isEmpty());
        }
        sortie.endElement("div");
        sortie.endElement("fieldset");
    }

    private void encoderOption(ResponseWriter sortie, Options.Option option, String nom, boolean enErreur)
            throws IOException {
        ouvrir(sortie, "div", "option");
        sortie.startElement("input", null);
        sortie.writeAttribute("type", type, null);
        sortie.writeAttribute("id", option.id(), null);
        sortie.writeAttribute("name", nom, null);
        sortie.writeAttribute("value", option.valeur(), null);
        if (option.choisie()) {
            sortie.writeAttribute("checked", "checked", null);
        }
        if (option.impossible()) {
            sortie.writeAttribute("disabled", "disabled", null);
        }
        attribut(sortie, "aria-invalid", enErreur && type.equals("checkbox") ? "true" : null);
        attribut(sortie, "aria-describedby", option.aide() == null ? null : option.id() + "-aide");
        sortie.endElement("input");
        sortie.startElement("label", null);
        sortie.writeAttribute("for", option.id(), null);
        sortie.writeText(option.libelle(), null);
        sortie.endElement("label");
        if (option.aide() != null) {
            ouvrir(sortie, "p", "aide");
            sortie.writeAttribute("id", option.id() + "-aide", null);
            sortie.writeText(option.aide(), null);
            sortie.endElement("p");
        }
        sortie.endElement("div");
    }
}
