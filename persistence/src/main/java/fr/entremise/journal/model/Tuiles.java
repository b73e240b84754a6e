package fr.entremise.journal.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hashes already read stay at hand, 256 at a time, while proofs are made under one head; for one caller. What a head
 * covers never changes, so what was read stays true.
 */
public final class Tuiles implements MerkleTree.Hashes {

    private static final int LARGEUR = 1 << MerkleTree.PAS;
    private static final int GARDEES = 256;

    private final MerkleTree.Hashes source;

    private final Map<Place, List<Hash>> lues = new LinkedHashMap<>(GARDEES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, List<Hash>> ancienne) {
            return size() > GARDEES;
        }
    };

    public Tuiles(MerkleTree.Hashes source) {
        this.source = source;
    }

    @Override
    public List<Hash> lire(int niveau, long debut, long fin) {
        var premiere = debut / LARGEUR * LARGEUR;
        var tuile = lues.computeIfAbsent(
                new Place(niveau, premiere), place -> source.lire(niveau, premiere, premiere + LARGEUR));
        // Too few when rows are missing: MerkleTree refuses, or the proof does not hold.
        var de = (int) Math.min(debut - premiere, tuile.size());
        return tuile.subList(de, (int) Math.min(fin - premiere, tuile.size()));
    }

    private record Place(int niveau, long rang) {}
}
