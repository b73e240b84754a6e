package fr.entremise.common.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/**
 * What any page becomes, by WEB-INF/templates/page.xhtml, when it only leads on. A page rather than a redirection: a
 * browser follows the redirections of a form only to the origins that the page allows, and FranceConnect goes through
 * many, on its way here as on its way to the site of a démarche.
 *
 * <p>The view stays the same, so that a second click on its button finds it again and is led to the same place.
 */
@Named
@RequestScoped
public class PassagePage {

    private @Nullable String adresse;

    /** Answers the request with the page that leads on to {@code adresse}. */
    public void vers(String adresse) {
        this.adresse = adresse;
        FacesContext.getCurrentInstance().renderResponse();
    }

    public boolean isOuvert() {
        return adresse != null;
    }

    public @Nullable String getAdresse() {
        return adresse;
    }
}
