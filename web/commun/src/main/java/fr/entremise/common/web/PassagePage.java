package fr.entremise.common.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * Behind WEB-INF/templates/passage.xhtml, which leads on by itself. A page rather than a redirection: a browser follows
 * the redirections of a form only to the origins that the page allows, and FranceConnect goes through many, on its way
 * here as on its way to the site of a démarche.
 */
@Named
@RequestScoped
public class PassagePage {

    private String adresse = "/";

    /** Answers the request with the page that leads on to {@code adresse}. */
    public void vers(String adresse) {
        this.adresse = adresse;
        var contexte = FacesContext.getCurrentInstance();
        contexte.setViewRoot(
                contexte.getApplication().getViewHandler().createView(contexte, "/WEB-INF/templates/passage.xhtml"));
        contexte.renderResponse();
    }

    public String getAdresse() {
        return adresse;
    }
}
