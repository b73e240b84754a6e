package fr.entremise.habilitation.web;

import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.service.ConsultationProfessionnel;
import fr.entremise.habilitation.service.ConsultationProfessionnel.Moi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Behind the head and the menu of every page: who is logged in. */
@Named
@RequestScoped
public class IdentitePage {

    @Inject
    ConsultationProfessionnel consultation;

    @Inject
    JetonDeSession jeton;

    private @Nullable Moi moi;

    public Moi getMoi() {
        var lu = moi;
        if (lu == null) {
            lu = consultation.moi();
            moi = lu;
        }
        return lu;
    }

    /** To be sent with what changes the session and is no form of Faces. */
    public String getJeton() {
        return jeton.valeur();
    }

    public boolean isAidant() {
        return exerce(Fonction.AIDANT);
    }

    public boolean isReferent() {
        return exerce(Fonction.REFERENT);
    }

    public boolean isAdminDepartemental() {
        return exerce(Fonction.ADMIN_DEPARTEMENTAL);
    }

    public boolean isDpo() {
        return exerce(Fonction.DPO);
    }

    public boolean isAdminNational() {
        return exerce(Fonction.ADMIN_NATIONAL);
    }

    private boolean exerce(Fonction fonction) {
        return getMoi().fonctions().contains(fonction);
    }
}
