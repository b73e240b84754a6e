package fr.entremise.espaceusager.web;

import fr.entremise.common.web.Langue;
import fr.entremise.common.web.PassagePage;
import fr.entremise.mandat.web.SortieUsager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Behind mon-journal.xhtml: before the person logs in, and after they are out. */
@Named
@RequestScoped
public class AvantJournalPage {

    @Inject
    SortieUsager sortie;

    @Inject
    PassagePage passage;

    @Inject
    HttpServletRequest requete;

    @Inject
    ExternalContext externe;

    @Inject
    Clock clock;

    private @Nullable String state;
    private @Nullable IssueLecture issue;

    public @Nullable String charger() {
        if (state != null) {
            issue = sortie.texte(state).map(IssueLecture::lire).orElse(null);
        }
        if (issue != null
                && !issue.langue().equals("fr")
                && !externe.getRequestParameterMap().containsKey("langue")) {
            return "/mon-journal?faces-redirect=true&state=" + state + "&langue=" + issue.langue();
        }
        return null;
    }

    /** Leaves for FranceConnect, with nothing of whoever used this browser before. */
    public void identifier() {
        var langue = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        LectureEnCours.commencer(requete, clock.instant(), Langue.de(langue).getCode());
        passage.vers(requete.getContextPath() + "/moi/journal");
    }

    public boolean isDeconnecte() {
        return issue != null;
    }

    /** Code of the motif that refused; null when nothing did. */
    public @Nullable String getMotif() {
        return issue == null ? null : issue.motif();
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
