package fr.entremise.mandat.web;

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

    public FicheMandat getFiche() {
        return lecture.mandat(mandat);
    }

    public @Nullable UUID getMandat() {
        return mandat;
    }

    public void setMandat(@Nullable UUID mandat) {
        this.mandat = mandat;
    }
}
