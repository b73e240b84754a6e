package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code e:case}: one box to tick. */
public class Case extends Controle {

    public Case() {
        super("jakarta.faces.SelectBoolean", "jakarta.faces.Checkbox");
    }

    /** A box that must be ticked has no value as long as it is not. */
    @Override
    public @Nullable Object getConvertedValue(FacesContext contexte, UIComponent composant, Object soumise) {
        var cochee = super.getConvertedValue(contexte, composant, soumise);
        return ((UIInput) composant).isRequired() && Boolean.FALSE.equals(cochee) ? null : cochee;
    }

    @Override
    public void encodeEnd(FacesContext contexte, UIComponent composant) throws IOException {
        var champ = (UIInput) composant;
        var id = champ.getClientId(contexte);
        var erreurs = erreurs(contexte, champ);
        var sortie = contexte.getResponseWriter();
        ouvrir(sortie, "div", erreurs.isEmpty() ? "champ" : "champ en-erreur");
        encoderErreurs(sortie, erreurs, id);
        ouvrir(sortie, "div", "option");
        sortie.startElement("input", champ);
        sortie.writeAttribute("type", "checkbox", null);
        sortie.writeAttribute("id", id, null);
        sortie.writeAttribute("name", id, null);
        if (cochee(champ)) {
            sortie.writeAttribute("checked", "checked", null);
        }
        attribut(sortie, "aria-describedby", explications(champ, erreurs, id));
        attribut(sortie, "aria-required", champ.isRequired() ? "true" : null);
        attribut(sortie, "aria-invalid", erreurs.isEmpty() ? null : "true");
        sortie.endElement("input");
        sortie.startElement("label", null);
        sortie.writeAttribute("for", id, null);
        sortie.writeText(texte(champ, "label", "???"), null);
        sortie.endElement("label");
        encoderAide(sortie, champ, id);
        sortie.endElement("div");
        sortie.endElement("div");
    }

    private static boolean cochee(UIInput champ) {
        var soumise = champ.getSubmittedValue();
        return Boolean.parseBoolean(String.valueOf(soumise == null ? champ.getValue() : soumise));
    }
}
