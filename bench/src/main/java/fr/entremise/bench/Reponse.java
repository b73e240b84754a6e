package fr.entremise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a server answered; {@code entetes} as they came, one per line. */
record Reponse(int statut, String entetes, String corps) {

    Optional<String> entete(String nom) {
        return entetes(nom).stream().findFirst();
    }

    List<String> entetes(String nom) {
        var valeurs = new ArrayList<String>();
        for (var debut = 0; debut < entetes.length(); ) {
            var fin = entetes.indexOf("\r\n", debut);
            var valeur = debut + nom.length();
            if (entetes.regionMatches(true, debut, nom, 0, nom.length()) && entetes.charAt(valeur) == ':') {
                valeurs.add(entetes.substring(valeur + 1, fin).strip());
            }
            debut = fin + 2;
        }
        return valeurs;
    }

    /** Empty unless it is found between the two. */
    Optional<String> entre(String avant, String apres) {
        var debut = corps.indexOf(avant);
        if (debut < 0) {
            return Optional.empty();
        }
        var fin = corps.indexOf(apres, debut + avant.length());
        return fin < 0 ? Optional.empty() : Optional.of(corps.substring(debut + avant.length(), fin));
    }
}
