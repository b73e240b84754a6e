package fr.entremise.fournisseuridentite.service;

import fr.entremise.fournisseuridentite.model.ClientVu;
import fr.entremise.fournisseuridentite.model.FaitRegistre;
import fr.entremise.fournisseuridentite.model.FaitRegistre.Acte;
import fr.entremise.fournisseuridentite.model.UsageAdresse;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Changes where a client may have the browser sent. */
@Stateless
@RolesAllowed("admin_national")
public class AdressesClient {

    @Inject
    RegistreClients registre;

    @Inject
    Journal journal;

    /** Refused as HAB-01, HAB-02, HAB-04, REG-03, REG-05, REG-07 and REG-10. */
    public void ajouter(ClientVu vu, UsageAdresse usage, String adresse) {
        var acte = usage == UsageAdresse.RETOUR ? Acte.RETOUR_AJOUTE : Acte.DECONNEXION_AJOUTEE;
        registre.exiger(vu).ajouter(usage, adresse);
        journal.consigner(new FaitRegistre(acte, vu.id(), adresse));
    }

    /** Refused as HAB-01, HAB-02, HAB-04, REG-04, REG-07 and REG-10. */
    public void retirer(ClientVu vu, UsageAdresse usage, String adresse) {
        var acte = usage == UsageAdresse.RETOUR ? Acte.RETOUR_RETIRE : Acte.DECONNEXION_RETIREE;
        registre.exiger(vu).retirer(usage, adresse);
        journal.consigner(new FaitRegistre(acte, vu.id(), adresse));
    }
}
