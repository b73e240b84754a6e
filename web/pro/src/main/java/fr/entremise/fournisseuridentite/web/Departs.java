package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.web.PassagePage;
import fr.entremise.fournisseuridentite.service.DemandeConnexion;
import fr.entremise.fournisseuridentite.service.ObjetSecondFacteur;
import fr.entremise.habilitation.service.DemandeSecondFacteur;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways out of the pages of a login. */
@RequestScoped
class Departs {

    static final String RECOMMENCER = "/aidant/fi/recommencer?faces-redirect=true";

    @Inject
    DemandeConnexion demandeConnexion;

    @Inject
    DemandeSecondFacteur demandeSecondFacteur;

    @Inject
    PassagePage passage;

    static String personne(String connexion) {
        return "/aidant/fi/personne?faces-redirect=true&t=" + connexion;
    }

    /** To Keycloak, for this login alone, and back to the choice of a person. */
    void versSecondFacteur(String connexion) {
        vers(demandeSecondFacteur.demander(ObjetSecondFacteur.de(connexion), "/pro/aidant/fi/personne?t=" + connexion));
    }

    /** To the client, which lets the aidant choose another way; when the login is over, the outcome that says so. */
    @Nullable
    String annuler(String connexion) {
        Optional<URI> client = demandeConnexion.annuler(connexion);
        if (client.isEmpty()) {
            return RECOMMENCER;
        }
        vers(client.get());
        return null;
    }

    /** To the login for which the aidant has just logged in; false when there is none to be told from others. */
    boolean reprendre() {
        var requete = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var suite = ConnexionEnAttente.reprendre(requete);
        suite.ifPresent(this::vers);
        return suite.isPresent();
    }

    void vers(URI adresse) {
        passage.vers(adresse.toString());
    }
}
