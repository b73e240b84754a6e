package fr.entremise.mandat.web;

import fr.entremise.common.web.Introuvable;
import fr.entremise.habilitation.service.DemandeSecondFacteur;
import fr.entremise.mandat.model.EtatBrouillon;
import fr.entremise.mandat.model.FicheBrouillon;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind aidant/mandat/lire.xhtml. */
@Named
@ViewScoped
public class LirePage implements Serializable {

    @Inject
    Lecture lecture;

    @Inject
    DemandeSecondFacteur demande;

    private @Nullable UUID brouillon;
    private boolean accord;

    public @Nullable String charger() {
        return getFiche().etat() == EtatBrouillon.CONSENTI ? null : Chemins.suite(getFiche());
    }

    /** Sends the aidant to enter a second factor for this signature; a draft signed meanwhile shows its mandat. */
    public @Nullable String signer() throws IOException {
        var suite = charger();
        if (suite != null) {
            return suite;
        }
        var id = getFiche().id();
        var adresse = demande.demander(id.objetDeSignature(), "/pro/aidant/mandat/signer?brouillon=" + id.valeur());
        FacesContext.getCurrentInstance().getExternalContext().redirect(adresse.toString());
        return null;
    }

    public FicheBrouillon getFiche() {
        return lecture.brouillon(brouillon);
    }

    /** Who consented. */
    public IdentitePivot getIdentite() {
        var identite = getFiche().identite();
        if (identite == null) {
            throw new Introuvable();
        }
        return identite;
    }

    public @Nullable UUID getBrouillon() {
        return brouillon;
    }

    public void setBrouillon(@Nullable UUID brouillon) {
        this.brouillon = brouillon;
    }

    public boolean isAccord() {
        return accord;
    }

    public void setAccord(boolean accord) {
        this.accord = accord;
    }
}
