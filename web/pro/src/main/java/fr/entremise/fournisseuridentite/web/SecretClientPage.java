package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.web.Introuvable;
import fr.entremise.fournisseuridentite.model.FicheClient;
import fr.entremise.fournisseuridentite.service.ConsultationClients;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Behind admin/client/secret.xhtml, which shows a secret once. */
@Named
@RequestScoped
public class SecretClientPage {

    @Inject
    ConsultationClients consultation;

    @Inject
    SecretsMontres secrets;

    private String id = "";
    private @Nullable FicheClient fiche;
    private @Nullable String secret;

    public void charger() {
        fiche = consultation.fiche(id).orElseThrow(Introuvable::new);
        secret = secrets.prendre(id).orElse(null);
    }

    public @Nullable FicheClient getFiche() {
        return fiche;
    }

    /** Absent when it was shown already, or was drawn in another session. */
    public @Nullable String getSecret() {
        return secret;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
