package fr.entremise.common.service;

import static java.util.stream.Collectors.joining;

import fr.entremise.common.model.Demarche;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a démarche is called, and examples of what it covers, in French. */
public final class LibellesDemarches {

    private static final ResourceBundle TEXTES =
            ResourceBundle.getBundle("fr.entremise.common.service.demarches", Locale.FRENCH);

    private LibellesDemarches() {}

    public static String titre(Demarche demarche) {
        return TEXTES.getString("Demarche." + demarche);
    }

    public static String exemples(Demarche demarche) {
        return TEXTES.getString("Demarche." + demarche + ".exemples");
    }

    /** The titles, in the order of {@link Demarche}. */
    public static String titres(Collection<Demarche> demarches) {
        return demarches.stream().sorted().map(LibellesDemarches::titre).collect(joining("\u00a0; "));
    }
}
