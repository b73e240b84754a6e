package fr.entremise.mandat.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * Behind consentement/passage.xhtml, which leads on by itself. A page rather than a redirection: a browser follows the
 * redirections of a form only to the origins that the page allows, and FranceConnect goes through many.
 */
@Named
@RequestScoped
public class PassagePage {

    static final String VUE = "/consentement/passage";

    private String adresse = "/";

    /** Leads on to {@code adresse}; returns the outcome to navigate to. */
    String vers(String adresse) {
        this.adresse = adresse;
        return VUE;
    }

    public String getAdresse() {
        return adresse;
    }
}
