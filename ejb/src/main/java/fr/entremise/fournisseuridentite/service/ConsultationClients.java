package fr.entremise.fournisseuridentite.service;

import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.FicheClient;
import fr.entremise.fournisseuridentite.model.LigneClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The registry as an administrator reads it: it holds no person, and shows no secret. */
@Stateless
@RolesAllowed("admin_national")
public class ConsultationClients {

    @Inject
    RegistreClients registre;

    @Inject
    ClientsOidc clients;

    /** By name; at most 200. Refused as HAB-01, HAB-02 or HAB-04. */
    public List<LigneClient> lister() {
        registre.exigerAdministrateur();
        return clients.lignes();
    }

    /** Empty when there is none. Refused as HAB-01, HAB-02 or HAB-04. */
    public Optional<FicheClient> fiche(String id) {
        registre.exigerAdministrateur();
        return clients.trouver(id).map(ClientOidc::fiche);
    }
}
