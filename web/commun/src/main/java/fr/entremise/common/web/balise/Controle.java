package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one fills in: label, hint and error around a native control. Decoding and conversion stay those of the standard
 * renderer of the component.
 */
abstract class Controle extends Balise {

    private final String famille;
    private final String standard;

    /** @param standard type of the standard renderer of the same family that decodes and converts */
    Controle(String famille, String standard) {
        this.famille = famille;
        this.standard = standard;
    }

    @Override
    public void decode(FacesContext contexte, UIComponent composant) {
        standard(contexte, famille, standard).decode(contexte, composant);
    }

    @Override
    public @Nullable Object getConvertedValue(FacesContext contexte, UIComponent composant, Object soumise) {
        return standard(contexte, famille, standard).getConvertedValue(contexte, composant, soumise);
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext contexte, UIComponent composant) {
        // Options and converters: nothing of them is shown by itself.
    }

    /** What is wrong, without the label that a message of Faces begins with: here it stands just above. */
    static List<String> erreurs(FacesContext contexte, UIComponent composant) {
        var avant = texte(composant, "label", "") + "\u00A0: ";
        return contexte.getMessageList(composant.getClientId(contexte)).stream()
                .map(FacesMessage::getDetail)
                .map(texte -> texte.startsWith(avant) ? majuscule(texte.substring(avant.length())) : texte)
                .distinct()
                .toList();
    }

    private static String majuscule(String texte) {
        return texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
    }

    static void encoderLibelle(ResponseWriter sortie, UIInput champ) throws IOException {
        sortie.writeText(texte(champ, "label", "???"), null);
        if (!champ.isRequired() && !"false".equals(texte(champ, "facultatif"))) {
            sortie.writeText(" ", null);
            ecrire(sortie, "span", "facultatif", Textes.texte("commun.facultatif"));
        }
    }

    static void encoderAide(ResponseWriter sortie, UIInput champ, String id) throws IOException {
        var aide = texte(champ, "aide");
        if (aide != null) {
            ouvrir(sortie, "p", "aide");
            sortie.writeAttribute("id", id + "-aide", null);
            sortie.writeText(aide, null);
            sortie.endElement("p");
        }
    }

    static void encoderErreurs(ResponseWriter sortie, List<String> erreurs, String id) throws IOException {
        if (erreurs.isEmpty()) {
            return;
        }
        ouvrir(sortie, "p", "erreur");
        sortie.writeAttribute("id", id + "-erreur", null);
        ecrire(sortie, "span", "hors-ecran", Textes.texte("commun.erreur.avant"));
        sortie.writeText(" " + String.join(" ", erreurs), null);
        sortie.endElement("p");
    }

    /** Ids of what explains the control, for {@code aria-describedby}; null when nothing does. */
    static @Nullable String explications(UIInput champ, List<String> erreurs, String id) {
        var ids = new ArrayList<String>();
        if (texte(champ, "aide") != null) {
            ids.add(id + "-aide");
        }
        if (!erreurs.isEmpty()) {
            ids.add(id + "-erreur");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** What the person wrote, or else the value as text. */
    static String valeurEcrite(FacesContext contexte, UIInput champ) {
        if (champ.getSubmittedValue() != null) {
            return champ.getSubmittedValue().toString();
        }
        // The components of a view without state are made anew when another field is wrong: what was sent remains.
        if (!champ.isValid() || contexte.isValidationFailed()) {
            return contexte.getExternalContext().getRequestParameterMap().getOrDefault(champ.getClientId(contexte), "");
        }
        return enTexte(contexte, champ, champ.getValue());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // Faces hands converters out raw
    static String enTexte(FacesContext contexte, UIInput champ, @Nullable Object valeur) {
        if (valeur == null) {
            return "";
        }
        Converter convertisseur = champ.getConverter();
        if (convertisseur == null && !(valeur instanceof String)) {
            convertisseur = contexte.getApplication().createConverter(valeur.getClass());
        }
        return convertisseur == null ? valeur.toString() : convertisseur.getAsString(contexte, champ, valeur);
    }
}
