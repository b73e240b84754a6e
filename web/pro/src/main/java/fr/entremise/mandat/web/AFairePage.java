package fr.entremise.mandat.web;

import fr.entremise.mandat.model.FicheBrouillon;
import fr.entremise.mandat.model.FicheMandat;
import fr.entremise.mandat.service.ConsultationMandats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind aidant/accueil.xhtml. */
@Named
@RequestScoped
public class AFairePage {

    @Inject
    ConsultationMandats consultation;

    private List<FicheBrouillon> brouillons = List.of();
    private List<FicheMandat> finissant = List.of();
    private boolean personne = true;

    public void charger() {
        brouillons = consultation.brouillonsEnAttente();
        finissant = consultation.finissantBientot();
        personne = consultation.personnes("").isEmpty();
    }

    public List<FicheBrouillon> getBrouillons() {
        return brouillons;
    }

    public List<FicheMandat> getFinissant() {
        return finissant;
    }

    /** Whether the organisation has never helped anybody here. */
    public boolean isPremiereFois() {
        return personne && brouillons.isEmpty();
    }
}
