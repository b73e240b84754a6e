package fr.entremise.lanceur;

import java.util.Optional;

/** Where the choices of an installation are read. */
@FunctionalInterface
public interface Proprietes {

    Optional<String> valeur(String nom);

    /** The system properties; a blank one, as Maven passes it for a choice that was not made, counts as absent. */
    static Proprietes systeme() {
        return nom -> Optional.ofNullable(System.getProperty(nom)).filter(texte -> !texte.isBlank());
    }
}
