package fr.entremise.mandat.service;

import fr.entremise.mandat.model.DureeMandat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a length of time is called, in French. */
public final class LibellesDurees {

    private static final ResourceBundle TEXTES =
            ResourceBundle.getBundle("fr.entremise.mandat.service.durees", Locale.FRENCH);

    private LibellesDurees() {}

    public static String enMots(DureeMandat duree) {
        return TEXTES.getString("DureeMandat." + duree);
    }
}
