package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.ClientVu;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.MotifRegistre;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.service.Habilitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Answers whether the caller may change a client, and which: before every act on the registry. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RegistreClients {

    @Inject
    Habilitations habilitations;

    @Inject
    ClientsOidc clients;

    /** Refused as HAB-01, HAB-02 or HAB-04. */
    void exigerAdministrateur() {
        habilitations.exigerAppelant(Fonction.ADMIN_NATIONAL);
    }

    /** Refused as HAB-01, HAB-02 or HAB-04, and as REG-10 when the client changed since it was seen. */
    ClientOidc exiger(ClientVu vu) {
        exigerAdministrateur();
        return clients.verrouiller(vu.id())
                .filter(client -> client.estDans(vu.version()))
                .orElseThrow(() -> new ActeRefuse(MotifRegistre.CLIENT_CHANGE));
    }
}
