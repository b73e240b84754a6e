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
        composant
                .getAttributes()
                .put(
                        "styleClass",
                        aspect.equals("lien") || aspect.equals("retour") ? aspect : "bouton bouton-" + aspect);
    }
}
