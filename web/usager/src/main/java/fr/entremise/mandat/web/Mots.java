package fr.entremise.mandat.web;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.common.web.Textes;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.service.EcritureNaissance;
import fr.entremise.mandat.service.LibellesDurees;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** What a mandat is about, in the language of the page, as functions of {@code urn:entremise:usager}. */
public final class Mots {

    private Mots() {}

    public static String demarche(Demarche demarche) {
        return Textes.si("Demarche." + demarche).orElseGet(() -> LibellesDemarches.titre(demarche));
    }

    public static String exemples(Demarche demarche) {
        return Textes.si("Demarche." + demarche + ".exemples").orElseGet(() -> LibellesDemarches.exemples(demarche));
    }

    public static String duree(DureeMandat duree) {
        return Textes.si("DureeMandat." + duree).orElseGet(() -> LibellesDurees.enMots(duree));
    }

    /** In French as civil status says it; in another language the date alone, in figures. */
    public static String naissance(IdentitePivot identite) {
        var langue = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
        if (langue.equals(Locale.FRENCH.getLanguage())) {
            return EcritureNaissance.enMots(identite);
        }
        var naissance = identite.naissance();
        var mois = naissance.mois().map("%02d/"::formatted).orElse("");
        return naissance.jour().map("%02d/"::formatted).orElse("") + mois + naissance.annee();
    }
}
