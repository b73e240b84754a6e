package fr.entremise.verificateur;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the verification says.
 *
 * @param phrase one line, in French
 */
public record Verdict(Issue issue, String phrase) {

    private static final ResourceBundle PHRASES =
            ResourceBundle.getBundle("fr.entremise.verificateur.verdicts", Locale.ROOT);

    /** How it ends. */
    public enum Issue {
        TIENT(0),
        ALTERE(1),
        /** Not readable, or not enough to tell. */
        ILLISIBLE(2);

        private final int code;

        Issue(int code) {
            this.code = code;
        }

        /** With which the program exits. */
        public int code() {
            return code;
        }
    }

    /** @param cle of the sentence */
    static Verdict de(Issue issue, String cle, Object... valeurs) {
        return new Verdict(issue, phrase(cle, valeurs));
    }

    static String phrase(String cle, Object... valeurs) {
        return new MessageFormat(PHRASES.getString(cle), Locale.FRENCH).format(valeurs);
    }
}
