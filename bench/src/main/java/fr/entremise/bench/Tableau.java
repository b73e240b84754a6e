package fr.entremise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured beside what was wanted, in Markdown. */
final class Tableau {

    private static final List<String> TITRES = List.of("mesure", "résultat", "voulu", "tenu");

    private final List<List<String>> lignes = new ArrayList<>();

    void ligne(String mesure, String resultat, String voulu, boolean tenu) {
        lignes.add(List.of(mesure, resultat, voulu, tenu ? "oui" : "non"));
        System.out.println("  " + mesure + " : " + resultat);
    }

    /** A figure that nothing was asked of. */
    void ligne(String mesure, String resultat) {
        lignes.add(List.of(mesure, resultat, "", ""));
        System.out.println("  " + mesure + " : " + resultat);
    }

    String texte() {
        var toutes = new ArrayList<List<String>>();
        toutes.add(TITRES);
        toutes.addAll(lignes);
        var largeurs = IntStream.range(0, TITRES.size())
                .map(colonne -> toutes.stream()
                        .mapToInt(ligne -> ligne.get(colonne).length())
                        .max()
                        .orElse(0))
                .toArray();
        toutes.add(1, IntStream.of(largeurs).mapToObj("-"::repeat).toList());
        return toutes.stream().map(ligne -> texte(ligne, largeurs)).collect(Collectors.joining("\n"));
    }

    private static String texte(List<String> ligne, int[] largeurs) {
        return IntStream.range(0, largeurs.length)
                .mapToObj(colonne -> ligne.get(colonne)
                        + " ".repeat(largeurs[colonne] - ligne.get(colonne).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
