package fr.entremise.journal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The hashes of the full subtrees at the right of a growing tree: all that adding a leaf, or the root, asks for. */
public final class RightEdge {

    /** By level, at most one of each. */
    private final NavigableMap<Integer, Hash> pleins = new TreeMap<>();

    private long taille;

    /** How many leaves. */
    public long taille() {
        return taille;
    }

    /** The subtrees to be kept that this leaf has filled, smallest first; mostly none. */
    public List<Noeud> ajouter(Hash feuille) {
        var acheves = new ArrayList<Noeud>();
        var hash = feuille;
        var niveau = 0;
        for (var gauche = pleins.remove(niveau); gauche != null; gauche = pleins.remove(niveau)) {
            hash = Hash.noeud(gauche, hash);
            niveau++;
            if (niveau % MerkleTree.PAS == 0) {
                acheves.add(new Noeud(niveau, taille >> niveau, hash));
            }
        }
        pleins.put(niveau, hash);
        taille++;
        return acheves;
    }

    /** Root of all leaves so far, of which there is at least one. */
    public Hash racine() {
        return pleins.values().stream()
                .reduce((droite, gauche) -> Hash.noeud(gauche, droite))
                .orElseThrow(() -> new IllegalStateException("no leaf"));
    }

    void poser(int niveau, Hash hash) {
        pleins.put(niveau, hash);
        taille += 1L << niveau;
    }

    /**
     * A full subtree.
     *
     * @param niveau it has 2^{@code niveau} leaves
     * @param rang among those of its level, from 0
     */
    public record Noeud(int niveau, long rang, Hash empreinte) {}
}
