package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.model.LigneClient;
import fr.entremise.fournisseuridentite.service.ConsultationClesSignature;
import fr.entremise.fournisseuridentite.service.ConsultationClesSignature.ClesConnues;
import fr.entremise.fournisseuridentite.service.ConsultationClients;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind admin/clients.xhtml. */
@Named
@RequestScoped
public class ClientsPage {

    @Inject
    ConsultationClients consultation;

    @Inject
    ConsultationClesSignature consultationCles;

    private List<LigneClient> clients = List.of();
    private @Nullable ClesConnues cles;

    public void charger() {
        clients = consultation.lister();
        cles = consultationCles.lire();
    }

    public @Nullable ClesConnues getCles() {
        return cles;
    }

    public List<LigneClient> getClients() {
        return clients;
    }
}
