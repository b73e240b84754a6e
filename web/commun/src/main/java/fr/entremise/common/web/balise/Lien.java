package fr.entremise.common.web.balise;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;

/** {@code e:lien}: the standard link within the application, dressed by its {@code aspect}. */
public class Lien extends ComponentHandler {

    public Lien(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentCreated(FaceletContext contexte, UIComponent composant, UIComponent parent) {
        var aspect = Balise.texte(composant, "aspect", "lien");
        var classe = switch (aspect) {
            case "lien", "retour", "menu" -> "lien-" + aspect;
            default -> "bouton bouton-" + aspect;
        };
        composant.getAttributes().put("styleClass", classe);
        if (aspect.equals("menu")) {
            var vue = contexte.getFacesContext().getViewRoot().getViewId();
            if (vue.equals(Balise.texte(composant, "outcome") + ".xhtml")) {
                composant.getPassThroughAttributes().put("aria-current", "page");
            }
        }
    }
}
