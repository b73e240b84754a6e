package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.DemandeInscription;
import fr.entremise.fournisseuridentite.model.FaitRegistre;
import fr.entremise.fournisseuridentite.model.FaitRegistre.Acte;
import fr.entremise.fournisseuridentite.model.MotifRegistre;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The one door by which a client comes to be known. */
@Stateless
@RolesAllowed("admin_national")
public class InscriptionClient {

    @Inject
    RegistreClients registre;

    @Inject
    ClientsOidc clients;

    @Inject
    SecretsClients secrets;

    @Inject
    Journal journal;

    /** Its secret, told here and never again. Refused as HAB-01, HAB-02, HAB-04, and as REG-01 to REG-06 or REG-11. */
    public String inscrire(DemandeInscription demande) {
        registre.exigerAdministrateur();
        var secret = secrets.tirer();
        if (!clients.ajouter(ClientOidc.inscrire(demande, secrets.empreinte(secret)))) {
            throw new ActeRefuse(MotifRegistre.DEJA_INSCRIT);
        }
        journal.consigner(new FaitRegistre(Acte.INSCRIT, demande.id()));
        return secret;
    }
}
