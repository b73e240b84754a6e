package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** {@code e:champ} and {@code e:zone}: one line, or several, of text. */
public class Champ extends Controle {

    private static final List<String> TELS_QUELS =
            List.of("autocomplete", "inputmode", "placeholder", "lang", "dir", "spellcheck");

    public Champ() {
        super("jakarta.faces.Input", "jakarta.faces.Text");
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
        encoderSaisie(contexte, sortie, champ, erreurs);
        sortie.endElement("div");
    }

    private static void encoderSaisie(FacesContext contexte, ResponseWriter sortie, UIInput champ, List<String> erreurs)
            throws IOException {
        var id = champ.getClientId(contexte);
        var zone = champ instanceof HtmlInputTextarea;
        var valeur = vrai(champ, "secret") ? "" : valeurEcrite(contexte, champ);
        sortie.startElement(zone ? "textarea" : "input", champ);
        sortie.writeAttribute("id", id, null);
        sortie.writeAttribute("name", id, null);
        sortie.writeAttribute("class", "saisie largeur-" + texte(champ, "largeur", "pleine"), null);
        for (var attribut : TELS_QUELS) {
            attribut(sortie, attribut, texte(champ, attribut));
        }
        if (champ.getAttributes().get("maxlength") instanceof Integer longueur && longueur > 0) {
            sortie.writeAttribute("maxlength", longueur, null);
        }
        attribut(sortie, "aria-describedby", explications(champ, erreurs, id));
        attribut(sortie, "aria-required", champ.isRequired() ? "true" : null);
        attribut(sortie, "aria-invalid", erreurs.isEmpty() ? null : "true");
        if (vrai(champ, "readonly")) {
            sortie.writeAttribute("readonly", "readonly", null);
        }
        if (zone) {
            sortie.writeAttribute("rows", texte(champ, "lignes", "4"), null);
            // A browser drops the line break that follows the opening tag: one more keeps the text whole.
            sortie.writeText("\n" + valeur, null);
            sortie.endElement("textarea");
        } else {
            sortie.writeAttribute("type", texte(champ, "type", "text"), null);
            attribut(sortie, "value", valeur);
            sortie.endElement("input");
        }
    }
}
