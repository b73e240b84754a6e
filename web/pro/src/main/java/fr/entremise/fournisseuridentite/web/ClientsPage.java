package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.model.LigneClient;
import fr.entremise.fournisseuridentite.service.ConsultationClients;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind admin/clients.xhtml. */
@Named
@RequestScoped
public class ClientsPage {

    @Inject
    ConsultationClients consultation;

    private List<LigneClient> clients = List.of();

    public void charger() {
        clients = consultation.lister();
    }

    public List<LigneClient> getClients() {
        return clients;
    }
}
