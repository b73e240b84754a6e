package fr.entremise.mandat.web;

import fr.entremise.common.model.Demarche;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.service.PreparationMandat;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind aidant/mandat/nouveau.xhtml. */
@Named
@ViewScoped
public class NouveauMandatPage implements Serializable {

    @Inject
    ChoixMandat choix;

    @Inject
    PreparationMandat preparation;

    @Inject
    DemandeAccord accord;

    private Set<Demarche> demarches = EnumSet.noneOf(Demarche.class);
    private DureeMandat duree = DureeMandat.UN_JOUR;
    private @Nullable UUID pour;

    public void surEcran() throws IOException {
        accord.surEcran(preparer());
    }

    public String surTelephone() {
        return accord.surTelephone(preparer());
    }

    private BrouillonId preparer() {
        return preparation.preparer(demarches, duree, pour == null ? null : new UsagerId(pour));
    }

    public ChoixMandat getChoix() {
        return choix;
    }

    public Set<Demarche> getDemarches() {
        return demarches;
    }

    public void setDemarches(Set<Demarche> demarches) {
        this.demarches = demarches;
    }

    public DureeMandat getDuree() {
        return duree;
    }

    public void setDuree(DureeMandat duree) {
        this.duree = duree;
    }

    public @Nullable UUID getPour() {
        return pour;
    }

    public void setPour(@Nullable UUID pour) {
        this.pour = pour;
    }

    /** The person for whom it is, when the aidant comes from their page. */
    public @Nullable IdentitePivot getPersonne() {
        return pour == null ? null : choix.personne(pour);
    }
}
