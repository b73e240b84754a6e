package fr.entremise.fournisseuridentite.service;

import fr.entremise.fournisseuridentite.model.ClientVu;
import fr.entremise.fournisseuridentite.model.FaitRegistre;
import fr.entremise.fournisseuridentite.model.FaitRegistre.Acte;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Stops a client at once, also between a code and its token, or between a token and an identity; lets it go on. */
@Stateless
@RolesAllowed("admin_national")
public class SuspensionClient {

    @Inject
    RegistreClients registre;

    @Inject
    Journal journal;

    /** Refused as HAB-01, HAB-02, HAB-04, REG-07 and REG-10. */
    public void suspendre(ClientVu vu) {
        registre.exiger(vu).suspendre();
        journal.consigner(new FaitRegistre(Acte.SUSPENDU, vu.id()));
    }

    /** Refused as HAB-01, HAB-02, HAB-04, REG-07 and REG-10. */
    public void reprendre(ClientVu vu) {
        registre.exiger(vu).reprendre();
        journal.consigner(new FaitRegistre(Acte.REPRIS, vu.id()));
    }
}
