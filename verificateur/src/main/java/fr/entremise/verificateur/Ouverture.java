package fr.entremise.verificateur;

import java.util.Set;

/** What shows that an entry bound itself to a value. */
record Ouverture(long rang, String nom, Empreinte sel, String valeur) {

    private static final Set<String> CHAMPS = Set.of("type", "rang", "nom", "sel", "valeur");

    static Ouverture lire(ObjetJson ligne) throws Constat {
        ligne.exigerRienDAutre(CHAMPS);
        return new Ouverture(ligne.nombre("rang"), ligne.texte("nom"), ligne.empreinte("sel"), ligne.texte("valeur"));
    }

    @Override
    public String toString() {
        return "Ouverture";
    }
}
