package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.model.DemandeInscription;
import fr.entremise.fournisseuridentite.service.InscriptionClient;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Behind admin/client/nouveau.xhtml. */
@Named
@ViewScoped
public class NouveauClientPage implements Serializable {

    @Inject
    InscriptionClient inscription;

    @Inject
    SecretsMontres secrets;

    private String id = "";
    private String nom = "";
    private String retour = "";
    private String deconnexion = "";

    public String inscrire() {
        var demande =
                DemandeInscription.de(id, nom, Set.of(retour), deconnexion.isEmpty() ? Set.of() : Set.of(deconnexion));
        return secrets.montrer(id, inscription.inscrire(demande));
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = saisi(id);
    }

    public String getNom() {
        return nom;
    }

    public void setNom(@Nullable String nom) {
        this.nom = saisi(nom);
    }

    public String getRetour() {
        return retour;
    }

    public void setRetour(@Nullable String retour) {
        this.retour = saisi(retour);
    }

    public String getDeconnexion() {
        return deconnexion;
    }

    public void setDeconnexion(@Nullable String deconnexion) {
        this.deconnexion = saisi(deconnexion);
    }

    private static String saisi(@Nullable String texte) {
        return texte == null ? "" : texte.strip();
    }
}
