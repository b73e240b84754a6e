package fr.entremise.journal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of hashes over the leaves of the journal, read from hashes kept at every eighth level; for one caller.
 * Source: RFC 6962 §2.1.
 */
public final class MerkleTree {

    /** One level of eight is kept: a subtree is folded from 128 hashes at most. */
    static final int PAS = 8;

    private static final int PLEINS_GARDES = 1_024;

    private final Hashes hashes;

    /** Neighbouring leaves share most of their paths. */
    private final Map<Plein, Hash> pleins = new LinkedHashMap<>(PLEINS_GARDES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Plein, Hash> ancien) {
            return size() > PLEINS_GARDES;
        }
    };

    public MerkleTree(Hashes hashes) {
        this.hashes = hashes;
    }

    /** Where the kept hashes are. */
    @FunctionalInterface
    public interface Hashes {

        /**
         * The hashes of the full subtrees of 2^{@code niveau} leaves, in order.
         *
         * @param niveau 0 for the leaves, else a multiple of eight
         * @param debut rank of the first, in
         * @param fin rank of the last, out
         */
        List<Hash> lire(int niveau, long debut, long fin);
    }

    /** Root of the first {@code taille} leaves. */
    public Hash racine(long taille) {
        return sousArbre(0, exigerPositive(taille));
    }

    /** From the leaf {@code rang} up to the root of the first {@code taille}, nearest first. Source: §2.1.1. */
    public List<Hash> inclusion(long rang, long taille) {
        if (rang < 0 || rang >= taille) {
            throw new IllegalArgumentException("rang");
        }
        var chemin = new ArrayList<Hash>();
        var debut = 0L;
        var fin = taille;
        while (fin - debut > 1) {
            var milieu = debut + moitie(fin - debut);
            if (rang < milieu) {
                chemin.add(0, sousArbre(milieu, fin));
                fin = milieu;
            } else {
                chemin.add(0, sousArbre(debut, milieu));
                debut = milieu;
            }
        }
        return chemin;
    }

    /**
     * By which whoever knows the roots of {@code ancienne} and {@code taille} leaves sees that the second tree begins
     * with the first. Empty when they are equal. Source: §2.1.2.
     */
    public List<Hash> coherence(long ancienne, long taille) {
        if (exigerPositive(ancienne) > taille) {
            throw new IllegalArgumentException("ancienne");
        }
        var preuve = new ArrayList<Hash>();
        var debut = 0L;
        var fin = taille;
        while (fin > ancienne) {
            var milieu = debut + moitie(fin - debut);
            if (ancienne <= milieu) {
                preuve.add(0, sousArbre(milieu, fin));
                fin = milieu;
            } else {
                preuve.add(0, sousArbre(debut, milieu));
                debut = milieu;
            }
        }
        if (debut > 0) {
            preuve.add(0, sousArbre(debut, fin));
        }
        return preuve;
    }

    /** The edge after {@code taille} leaves, to which more can be added. */
    public RightEdge bord(long taille) {
        var bord = new RightEdge();
        for (var niveau = Long.SIZE - 1; niveau >= 0; niveau--) {
            if ((taille >> niveau & 1) == 1) {
                bord.poser(niveau, plein(niveau, (taille >> niveau) - 1));
            }
        }
        return bord;
    }

    private Hash sousArbre(long debut, long fin) {
        var largeur = fin - debut;
        if (Long.bitCount(largeur) == 1) {
            var niveau = Long.numberOfTrailingZeros(largeur);
            return plein(niveau, debut >> niveau);
        }
        var milieu = debut + moitie(largeur);
        return Hash.noeud(sousArbre(debut, milieu), sousArbre(milieu, fin));
    }

    private Hash plein(int niveau, long rang) {
        return pleins.computeIfAbsent(new Plein(niveau, rang), plein -> plier(niveau, rang));
    }

    private Hash plier(int niveau, long rang) {
        var base = niveau / PAS * PAS;
        var ecart = niveau - base;
        var couche = hashes.lire(base, rang << ecart, (rang + 1) << ecart);
        if (couche.size() != 1 << ecart) {
            throw new IllegalStateException("level " + base + " from " + (rang << ecart));
        }
        while (couche.size() > 1) {
            var dessus = new ArrayList<Hash>();
            for (var i = 0; i < couche.size(); i += 2) {
                dessus.add(Hash.noeud(couche.get(i), couche.get(i + 1)));
            }
            couche = dessus;
        }
        return couche.get(0);
    }

    /** The largest power of two below {@code largeur}, which is at least two. */
    private static long moitie(long largeur) {
        return Long.highestOneBit(largeur - 1);
    }

    private static long exigerPositive(long taille) {
        if (taille <= 0) {
            throw new IllegalArgumentException("taille");
        }
        return taille;
    }

    /** A full subtree, by the power of two of its width and its rank among those. */
    private record Plein(int niveau, long rang) {}
}
