package fr.entremise.verificateur;

import java.util.ArrayDeque;
import java.util.Deque;

/** The root of the leaves seen so far, in memory that grows with their logarithm. */
final class RacineCourante {

    /** Roots of the full subtrees, the smallest on top. */
    private final Deque<Empreinte> pleins = new ArrayDeque<>();

    private long taille;

    void ajouter(Empreinte feuille) {
        var sousArbre = feuille;
        // One carry of a binary counter for each trailing one.
        for (var retenue = taille; (retenue & 1) == 1; retenue >>= 1) {
            sousArbre = Empreinte.noeud(pleins.pop(), sousArbre);
        }
        pleins.push(sousArbre);
        taille++;
    }

    long taille() {
        return taille;
    }

    /** Of one leaf at least. */
    Empreinte racine() {
        var de = pleins.iterator();
        var racine = de.next();
        while (de.hasNext()) {
            racine = Empreinte.noeud(de.next(), racine);
        }
        return racine;
    }
}
