package fr.entremise.verificateur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What somebody kept outside: signed heads, and proofs between them. */
record TetesConservees(List<Tete> tetes, List<Coherence> coherences) {

    static TetesConservees lire(List<Path> fichiers, Cles cles) throws IOException, Constat {
        var conservees = new TetesConservees(new ArrayList<>(), new ArrayList<>());
        for (var fichier : fichiers) {
            try (var lignes = Lignes.ouvrir(fichier)) {
                for (var ligne = lignes.suivante(); ligne != null; ligne = lignes.suivante()) {
                    conservees.ajouter(ObjetJson.lire(ligne, lignes.lieu()), cles);
                }
            }
        }
        return conservees;
    }

    private void ajouter(ObjetJson ligne, Cles cles) throws Constat {
        switch (ligne.texte("type")) {
            case "tete" -> tetes.add(Tete.lire(ligne, cles, true));
            case "coherence" -> coherences.add(Coherence.lire(ligne));
            default -> throw Constat.illisible("champ", ligne.lieu(), "type");
        }
        Survol.exigerPeu(tetes.size() + coherences.size(), ligne.lieu());
    }
}
