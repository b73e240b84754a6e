package fr.entremise.mandat.web;

import fr.entremise.mandat.service.Presentation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Behind consentement/termine.xhtml: nobody is logged in any more, and the person is told how it ended. */
@Named
@RequestScoped
public class TerminePage {

    @Inject
    SortieUsager sortie;

    @Inject
    ExternalContext externe;

    private @Nullable String state;
    private IssueConsentement issue = IssueConsentement.perdue();

    /** On the screen that an aidant lent, an agreement leads straight back to the aidant's pages. */
    public @Nullable String charger() throws IOException {
        if (state != null) {
            issue = sortie.issue(state).orElse(issue);
        }
        if (isAccepte() && isEcran()) {
            externe.redirect(getChezLAidant());
            return null;
        }
        if (!issue.langue().equals("fr") && !externe.getRequestParameterMap().containsKey("langue")) {
            return "/consentement/termine?faces-redirect=true&state=" + state + "&langue=" + issue.langue();
        }
        return null;
    }

    public boolean isAccepte() {
        return issue.reponse().equals(IssueConsentement.ACCEPTE);
    }

    public boolean isRefuse() {
        return issue.reponse().equals(IssueConsentement.REFUSE);
    }

    public boolean isPerdu() {
        return issue.reponse().equals(IssueConsentement.PERDU);
    }

    /** Code of the motif that refused; null when the person answered. */
    public @Nullable String getMotif() {
        return isAccepte() || isRefuse() || isPerdu() ? null : issue.reponse();
    }

    public boolean isEcran() {
        return issue.presentation() == Presentation.ECRAN;
    }

    /** Where the aidant goes on with the draft. */
    public String getChezLAidant() {
        return "/pro/aidant/mandat/lire?brouillon=" + issue.brouillon();
    }

    /** The same link, when it may still be used. */
    public @Nullable String getRecommencer() {
        return issue.jeton() == null ? null : "/consentement/" + issue.jeton();
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
