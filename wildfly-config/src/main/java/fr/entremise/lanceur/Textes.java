package fr.entremise.lanceur;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says to the person who started it. */
final class Textes {

    private static final ResourceBundle FRANCAIS =
            ResourceBundle.getBundle("fr.entremise.lanceur.messages", Locale.FRENCH);

    private Textes() {}

    static String texte(String cle, Object... valeurs) {
        return new MessageFormat(FRANCAIS.getString(cle), Locale.FRENCH).format(valeurs);
    }

    static void dire(String cle, Object... valeurs) {
        System.out.println(texte(cle, valeurs));
    }
}
