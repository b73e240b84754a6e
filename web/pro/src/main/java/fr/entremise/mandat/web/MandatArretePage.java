package fr.entremise.mandat.web;

import fr.entremise.common.web.Introuvable;
import fr.entremise.mandat.model.FicheMandat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind aidant/mandat/arrete.xhtml. */
@Named
@RequestScoped
public class MandatArretePage {

    @Inject
    Lecture lecture;

    private @Nullable UUID mandat;

    /** Nothing is told as stopped that was not. */
    public FicheMandat getFiche() {
        var fiche = lecture.mandat(mandat);
        if (!fiche.estArrete()) {
            throw new Introuvable();
        }
        return fiche;
    }

    public @Nullable UUID getMandat() {
        return mandat;
    }

    public void setMandat(@Nullable UUID mandat) {
        this.mandat = mandat;
    }
}
