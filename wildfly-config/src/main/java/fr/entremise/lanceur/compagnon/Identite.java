package fr.entremise.lanceur.compagnon;

import java.nio.file.Path;
import java.util.List;

/** A person of the simulated FranceConnect, and what makes this one worth trying. */
record Identite(String identifiant, String nom, String note) {

    /** The people that {@code identites-demo.json} lists, in its order. */
    static List<Identite> lire(Path dossier) {
        return Compte.objets(dossier.resolve("identites-demo.json"))
                .map(objet -> new Identite(
                        Compte.texte(objet, "login"), Compte.texte(objet, "nom"), Compte.texte(objet, "note")))
                .toList();
    }
}
