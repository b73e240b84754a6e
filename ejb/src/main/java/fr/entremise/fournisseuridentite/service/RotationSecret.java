package fr.entremise.fournisseuridentite.service;

import fr.entremise.fournisseuridentite.model.ClientVu;
import fr.entremise.fournisseuridentite.model.FaitRegistre;
import fr.entremise.fournisseuridentite.model.FaitRegistre.Acte;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Replaces the secret of a client while it works: announced, both are good; activated, the old one is forgotten. */
@Stateless
@RolesAllowed("admin_national")
public class RotationSecret {

    @Inject
    RegistreClients registre;

    @Inject
    SecretsClients secrets;

    @Inject
    Journal journal;

    /** The next secret, told here and never again. Refused as HAB-01, HAB-02, HAB-04, REG-08 and REG-10. */
    public String annoncer(ClientVu vu) {
        var secret = secrets.tirer();
        registre.exiger(vu).annoncerSecret(secrets.empreinte(secret));
        journal.consigner(new FaitRegistre(Acte.SECRET_ANNONCE, vu.id()));
        return secret;
    }

    /** Refused as HAB-01, HAB-02, HAB-04, REG-09 and REG-10. */
    public void activer(ClientVu vu) {
        registre.exiger(vu).activerSecret();
        journal.consigner(new FaitRegistre(Acte.SECRET_ACTIVE, vu.id()));
    }

    /** Forgets the announced secret. Refused as HAB-01, HAB-02, HAB-04, REG-09 and REG-10. */
    public void abandonner(ClientVu vu) {
        registre.exiger(vu).abandonnerSecret();
        journal.consigner(new FaitRegistre(Acte.SECRET_ABANDONNE, vu.id()));
    }
}
