package fr.entremise.mandat.web;

import fr.entremise.common.web.Textes;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import java.util.Optional;

/** How a person is called in a sentence. */
public final class Civilites {

    private Civilites() {}

    /** « Mme Bertin », « M. Haddad »; first name and name when civil status tells no gender. */
    public static String civil(IdentitePivot identite) {
        return identite.genre() == Genre.NON_PRECISE
                ? identite.nomCourant()
                : Textes.texte(
                        "Genre." + identite.genre() + ".civil",
                        Optional.ofNullable(identite.nomDUsage()).orElse(identite.nomDeNaissance()));
    }
}
