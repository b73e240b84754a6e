package fr.entremise.mandat.web;

import fr.entremise.common.web.Annonce;
import fr.entremise.mandat.model.FicheBrouillon;
import fr.entremise.mandat.service.PreparationMandat;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind aidant/mandat/abandonner.xhtml. */
@Named
@ViewScoped
public class AbandonnerPage implements Serializable {

    @Inject
    Lecture lecture;

    @Inject
    PreparationMandat preparation;

    private @Nullable UUID brouillon;

    public String abandonner() {
        preparation.abandonner(getFiche().id());
        Annonce.fait("mandat.abandonner.message.fait");
        return Chemins.accueil();
    }

    public FicheBrouillon getFiche() {
        return lecture.brouillon(brouillon);
    }

    public @Nullable UUID getBrouillon() {
        return brouillon;
    }

    public void setBrouillon(@Nullable UUID brouillon) {
        this.brouillon = brouillon;
    }
}
