package fr.entremise.mandat.web;

import fr.entremise.mandat.model.EtatBrouillon;
import fr.entremise.mandat.model.FicheBrouillon;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind aidant/mandat/attendre.xhtml. */
@Named
@ViewScoped
public class AttendrePage implements Serializable {

    private static final String SECONDES = "5";

    @Inject
    Lecture lecture;

    @Inject
    DemandeAccord accord;

    @Inject
    LiensMontres liens;

    private @Nullable UUID brouillon;
    private boolean fixe;

    /** Goes on by itself once the person has answered; asks the browser to come again until then. */
    public @Nullable String charger() {
        if (getFiche().etat() != EtatBrouillon.PREPARE) {
            return Chemins.suite(getFiche());
        }
        if (isSeRecharge()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", SECONDES);
        }
        return null;
    }

    public void surEcran() throws IOException {
        accord.surEcran(getFiche().id());
    }

    public String surTelephone() {
        return accord.surTelephone(getFiche().id());
    }

    public FicheBrouillon getFiche() {
        return lecture.brouillon(brouillon);
    }

    /** Absent when this session made none, or it is worthless by now. */
    public @Nullable LienMontre getLien() {
        return liens.de(getFiche().id()).orElse(null);
    }

    /** Whether the page comes again by itself: while there is something to wait for, unless the reader stopped it. */
    public boolean isSeRecharge() {
        return !fixe && getLien() != null;
    }

    public @Nullable UUID getBrouillon() {
        return brouillon;
    }

    public void setBrouillon(@Nullable UUID brouillon) {
        this.brouillon = brouillon;
    }

    public boolean isFixe() {
        return fixe;
    }

    public void setFixe(boolean fixe) {
        this.fixe = fixe;
    }
}
