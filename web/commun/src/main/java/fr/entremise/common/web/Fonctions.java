package fr.entremise.common.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** What the templates ask for in EL, as functions of {@code urn:entremise:tags}. */
public final class Fonctions {

    private Fonctions() {}

    public static String nom() {
        return Configuration.nom();
    }

    /** A fact about who runs this installation, as {@code nom}; empty when the operator has not said. */
    public static String exploitant(String fait) {
        return Configuration.exploitant(fait);
    }

    public static boolean simulation() {
        return Configuration.franceConnectSimule();
    }

    /** Whether the page comes back because something must be corrected. */
    public static boolean enErreur() {
        var severite = FacesContext.getCurrentInstance().getMaximumSeverity();
        return severite != null && severite.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    /** The comfort settings of this browser. */
    public static Confort confort() {
        return Confort.de(requete());
    }

    /** The language asked for, for a page to give to its view. */
    public static Langue langue() {
        return Langue.demandee();
    }

    /** Whether something above was said in French because the language of the page lacks it. */
    public static boolean repli() {
        return Textes.replies();
    }

    /** Address of this page within the server, query included, to come back to it. */
    public static String ici() {
        return Adresses.ici(requete());
    }

    /** Address of a file of the skin, which changes whenever the file does. */
    public static String habillage(String fichier) {
        return requete().getContextPath() + "/entremise/" + fichier + "?v=" + Empreintes.de(fichier);
    }

    /** Number of this request in the log, to be read out on the phone. */
    public static String reference() {
        return CorrelationFilter.reference(requete());
    }

    /** Whether what was refused is a form of a page that no longer holds. */
    public static boolean expiree() {
        return Incidents.expiree(requete());
    }

    /** The sentence of the refusal that an error page tells; a general one when there is none. */
    public static String motif() {
        var motif = Incidents.motif(requete());
        return motif == null ? Textes.texte("erreur.modifie") : Textes.texte("motif." + motif);
    }

    private static HttpServletRequest requete() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
