package fr.entremise.common.web.balise;

import fr.entremise.common.web.Textes;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a control in the bundles when the page is built, from the key of the page and the id of the
 * control: {@code <page>.champ.<id>.libelle}, and where they exist {@code .aide}, {@code .requis} and {@code .erreur};
 * for a button {@code <page>.bouton.<id>}. What the page says itself comes first.
 */
public class Libelles extends ComponentHandler {

    public Libelles(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentCreated(FaceletContext contexte, UIComponent composant, UIComponent parent) {
        var page = contexte.getExpressionFactory()
                .createValueExpression(contexte, "#{page}", String.class)
                .getValue(contexte);
        if (composant instanceof UIInput champ) {
            nommer(contexte, champ, page + ".champ." + champ.getId());
        } else if (getAttribute("value") == null) {
            composant.getAttributes().put("value", Textes.texte(page + ".bouton." + composant.getId()));
        }
    }

    private void nommer(FaceletContext contexte, UIInput champ, String cle) {
        var libelle = getAttribute("libelle");
        if (libelle == null) {
            champ.getAttributes().put("label", Textes.texte(cle + ".libelle"));
        } else {
            champ.setValueExpression("label", libelle.getValueExpression(contexte, String.class));
        }
        if (getAttribute("aide") == null) {
            poser(champ, "aide", Textes.si(cle + ".aide").orElse(null));
        }
        poser(champ, "requiredMessage", Textes.si(cle + ".requis").orElse(null));
        var erreur = Textes.si(cle + ".erreur").orElse(null);
        poser(champ, "converterMessage", erreur);
        poser(champ, "validatorMessage", erreur);
    }

    private static void poser(UIInput champ, String attribut, @Nullable String texte) {
        if (texte != null && champ.getAttributes().get(attribut) == null) {
            champ.getAttributes().put(attribut, texte);
        }
    }
}
