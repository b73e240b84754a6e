package fr.entremise.espaceusager.web;

import org.jspecify.annotations.Nullable;

/**
 * How a reading ended, to be told once the person is logged out.
 *
 * @param motif code of the motif that refused; null when the person left
 */
record IssueLecture(String langue, @Nullable String motif) {

    private static final String SEPARATEUR = " ";
    private static final String FINIE = "finie";

    String enTexte() {
        return langue + SEPARATEUR + (motif == null ? FINIE : motif);
    }

    static IssueLecture lire(String texte) {
        var parties = texte.split(SEPARATEUR, 2);
        return new IssueLecture(parties[0], parties[1].equals(FINIE) ? null : parties[1]);
    }
}
