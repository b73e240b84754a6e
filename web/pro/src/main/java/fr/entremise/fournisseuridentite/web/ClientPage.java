package fr.entremise.fournisseuridentite.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.web.Annonce;
import fr.entremise.common.web.Introuvable;
import fr.entremise.fournisseuridentite.model.ClientVu;
import fr.entremise.fournisseuridentite.model.FicheClient;
import fr.entremise.fournisseuridentite.model.UsageAdresse;
import fr.entremise.fournisseuridentite.service.AdressesClient;
import fr.entremise.fournisseuridentite.service.ConsultationClients;
import fr.entremise.fournisseuridentite.service.RotationSecret;
import fr.entremise.fournisseuridentite.service.SuspensionClient;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Behind admin/client.xhtml. An act is done on the client as it was shown. */
@Named
@ViewScoped
public class ClientPage implements Serializable {

    @Inject
    ConsultationClients consultation;

    @Inject
    AdressesClient adresses;

    @Inject
    RotationSecret rotation;

    @Inject
    SuspensionClient suspension;

    @Inject
    SecretsMontres secrets;

    private String id = "";
    private @Nullable FicheClient fiche;
    private String adresse = "";
    private UsageAdresse usage = UsageAdresse.RETOUR;

    /** Before each display: after a refusal too, what is shown is what there is. */
    public void charger() {
        fiche = consultation.fiche(id).orElseThrow(Introuvable::new);
    }

    public String ajouter() {
        adresses.ajouter(vu(), usage, adresse);
        return fait("admin.client.message.adresseAjoutee");
    }

    public String retirerRetour(String retiree) {
        return retirer(UsageAdresse.RETOUR, retiree);
    }

    public String retirerDeconnexion(String retiree) {
        return retirer(UsageAdresse.DECONNEXION, retiree);
    }

    private String retirer(UsageAdresse deLUsage, String retiree) {
        adresses.retirer(vu(), deLUsage, retiree);
        return fait("admin.client.message.adresseRetiree");
    }

    public String annoncer() {
        return secrets.montrer(id, rotation.annoncer(vu()));
    }

    public String activer() {
        rotation.activer(vu());
        return fait("admin.client.message.secretActive");
    }

    public String abandonner() {
        rotation.abandonner(vu());
        return fait("admin.client.message.secretAbandonne");
    }

    public String suspendre() {
        suspension.suspendre(vu());
        return fait("admin.client.message.suspendu");
    }

    public String reprendre() {
        suspension.reprendre(vu());
        return fait("admin.client.message.repris");
    }

    private String fait(String message) {
        Annonce.fait(message);
        return "/admin/client?faces-redirect=true&id=" + URLEncoder.encode(id, UTF_8);
    }

    private ClientVu vu() {
        if (fiche == null) {
            throw new Introuvable();
        }
        return fiche.vu();
    }

    public @Nullable FicheClient getFiche() {
        return fiche;
    }

    public UsageAdresse[] getUsages() {
        return UsageAdresse.values();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getAdresse() {
        return adresse;
    }

    public void setAdresse(@Nullable String adresse) {
        this.adresse = adresse == null ? "" : adresse.strip();
    }

    public UsageAdresse getUsage() {
        return usage;
    }

    public void setUsage(UsageAdresse usage) {
        this.usage = usage;
    }
}
