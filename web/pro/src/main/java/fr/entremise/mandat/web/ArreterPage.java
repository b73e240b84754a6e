package fr.entremise.mandat.web;

import fr.entremise.common.model.Demarche;
import fr.entremise.mandat.model.FicheMandat;
import fr.entremise.mandat.service.ArretMandat;
import fr.entremise.mandat.service.DemandeArret;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind aidant/mandat/arreter.xhtml. */
@Named
@ViewScoped
public class ArreterPage implements Serializable {

    @Inject
    Lecture lecture;

    @Inject
    ArretMandat arret;

    private @Nullable UUID mandat;
    private Set<Demarche> demarches = EnumSet.noneOf(Demarche.class);
    private DemandeArret demande = DemandeArret.USAGER;

    /** Everything that is still in force, ticked. */
    public void charger() {
        demarches = EnumSet.noneOf(Demarche.class);
        demarches.addAll(getEnVigueur());
    }

    public String arreter() {
        arret.arreter(getFiche().id(), demarches, demande);
        return "/aidant/mandat/arrete?faces-redirect=true&mandat=" + mandat;
    }

    public FicheMandat getFiche() {
        return lecture.mandat(mandat);
    }

    public List<Demarche> getEnVigueur() {
        return getFiche().enVigueur().stream().sorted().toList();
    }

    public DemandeArret[] getDemandes() {
        return DemandeArret.values();
    }

    public @Nullable UUID getMandat() {
        return mandat;
    }

    public void setMandat(@Nullable UUID mandat) {
        this.mandat = mandat;
    }

    public Set<Demarche> getDemarches() {
        return demarches;
    }

    public void setDemarches(Set<Demarche> demarches) {
        this.demarches = demarches;
    }

    public DemandeArret getDemande() {
        return demande;
    }

    public void setDemande(DemandeArret demande) {
        this.demande = demande;
    }
}
