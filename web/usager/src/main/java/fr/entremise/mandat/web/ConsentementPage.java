package fr.entremise.mandat.web;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.web.Introuvable;
import fr.entremise.common.web.Langue;
import fr.entremise.common.web.PassagePage;
import fr.entremise.mandat.service.RecueilConsentement;
import fr.entremise.mandat.service.RecueilConsentement.Demande;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Behind consentement/lire.xhtml: what is asked, before anybody logs in. */
@Named
@RequestScoped
public class ConsentementPage {

    @Inject
    RecueilConsentement recueil;

    @Inject
    PassagePage passage;

    @Inject
    HttpServletRequest requete;

    private @Nullable String jeton;
    private @Nullable Demande demande;
    private @Nullable String motif;

    /** A link that no longer leads anywhere has a page of its own, in the language of the person. */
    public void charger() {
        if (jeton == null) {
            throw new Introuvable();
        }
        try {
            demande = recueil.lire(jeton);
        } catch (ActeRefuse refus) {
            motif = refus.motif().code();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** Leaves for FranceConnect, with nothing of whoever used this browser before. */
    public void identifier() {
        charger();
        if (jeton == null || demande == null) {
            return;
        }
        recueil.commencer(jeton);
        var langue = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        ConsentementEnCours.commencer(requete, jeton, Langue.de(langue).getCode(), demande);
        passage.vers(requete.getContextPath() + "/moi/consentement");
    }

    public @Nullable String getJeton() {
        return jeton;
    }

    public void setJeton(@Nullable String jeton) {
        this.jeton = jeton;
    }

    public @Nullable Demande getDemande() {
        return demande;
    }

    /** Code of the refusal; null when the link is good. */
    public @Nullable String getMotif() {
        return motif;
    }
}
