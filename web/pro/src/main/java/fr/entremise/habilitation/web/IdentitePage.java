package fr.entremise.habilitation.web;

import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.service.ConsultationProfessionnel;
import fr.entremise.habilitation.service.ConsultationProfessionnel.Moi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Behind the head and the menu of every page: who is logged in, and the way out. */
@Named
@RequestScoped
public class IdentitePage {

    @Inject
    ConsultationProfessionnel consultation;

    @Inject
    Sortie sortie;

    private @Nullable Moi moi;

    /** Ends the session here, then at Keycloak. */
    public void deconnecter() throws IOException {
        var externe = FacesContext.getCurrentInstance().getExternalContext();
        var adresse = sortie.adresse((HttpServletRequest) externe.getRequest());
        externe.invalidateSession();
        externe.redirect(adresse);
    }

    public Moi getMoi() {
        var lu = moi;
        if (lu == null) {
            lu = consultation.moi();
            moi = lu;
        }
        return lu;
    }

    public boolean isAidant() {
        return exerce(Fonction.AIDANT);
    }

    public boolean isReferent() {
        return exerce(Fonction.REFERENT);
    }

    public boolean isDpo() {
        return exerce(Fonction.DPO);
    }

    private boolean exerce(Fonction fonction) {
        return getMoi().fonctions().contains(fonction);
    }
}
