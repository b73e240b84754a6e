package fr.entremise.fournisseuridentite.web;

import fr.entremise.fournisseuridentite.service.Accueil;
import fr.entremise.fournisseuridentite.service.ChoixUsager;
import fr.entremise.mandat.model.PersonneTrouvee;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind aidant/fi/personne.xhtml. */
@Named
@ViewScoped
public class ChoixPersonnePage implements Serializable {

    @Inject
    ChoixUsager choix;

    @Inject
    Lecture lecture;

    @Inject
    Departs departs;

    private String connexion = "";
    private String recherche = "";
    private @Nullable String secondFacteur;
    private boolean facteurAEntrer;

    public @Nullable String charger() {
        if (connexion.isEmpty() && departs.reprendre()) {
            return null;
        }
        var accueil = choix.accueillir(connexion);
        facteurAEntrer = accueil == Accueil.ENTRER_SECOND_FACTEUR;
        if (facteurAEntrer && secondFacteur == null) {
            entrerFacteur();
        }
        return accueil == Accueil.RECOMMENCER ? Departs.RECOMMENCER : null;
    }

    public void entrerFacteur() {
        departs.versSecondFacteur(connexion);
    }

    public @Nullable String annuler() {
        return departs.annuler(connexion);
    }

    public List<PersonneTrouvee> getPersonnes() {
        return lecture.personnes(recherche);
    }

    /** Whether the factor was asked for, and given up. */
    public boolean isFacteurAEntrer() {
        return facteurAEntrer;
    }

    public String getConnexion() {
        return connexion;
    }

    public void setConnexion(@Nullable String connexion) {
        this.connexion = connexion == null ? "" : connexion;
    }

    public String getRecherche() {
        return recherche;
    }

    public void setRecherche(@Nullable String recherche) {
        this.recherche = recherche == null ? "" : recherche.strip();
    }

    public @Nullable String getSecondFacteur() {
        return secondFacteur;
    }

    public void setSecondFacteur(@Nullable String secondFacteur) {
        this.secondFacteur = secondFacteur;
    }
}
