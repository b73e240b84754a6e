package fr.entremise.mandat.web;

import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.service.PreparationMandat;
import fr.entremise.mandat.service.Presentation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;

/** Asks for the consent of the person, here or on their telephone. */
@RequestScoped
class DemandeAccord {

    @Inject
    PreparationMandat preparation;

    @Inject
    LiensMontres liens;

    /** Lends this screen: the browser goes to the page of the consent. */
    void surEcran(BrouillonId brouillon) throws IOException {
        var adresse = preparation.demanderConsentement(brouillon, Presentation.ECRAN);
        liens.oublier(brouillon);
        FacesContext.getCurrentInstance().getExternalContext().redirect(adresse.toString());
    }

    /** Goes to the page that shows the link, and waits. */
    String surTelephone(BrouillonId brouillon) {
        liens.montrer(brouillon, preparation.demanderConsentement(brouillon, Presentation.TELEPHONE));
        return "/aidant/mandat/attendre?faces-redirect=true&brouillon=" + brouillon.valeur();
    }
}
