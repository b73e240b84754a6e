package fr.entremise.verificateur;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two proofs of a Merkle tree, checked from the side of whoever received them. Source: RFC 9162 §2.1. */
final class Chemins {

    private Chemins() {}

    /** Source: §2.1.3.2. */
    static boolean inclut(Empreinte feuille, long rang, long taille, List<Empreinte> chemin, Empreinte racine) {
        if (rang >= taille) {
            return false;
        }
        var fn = rang;
        var sn = taille - 1;
        var r = feuille;
        for (var p : chemin) {
            if (sn == 0) {
                return false;
            }
            if (impair(fn) || fn == sn) {
                r = Empreinte.noeud(p, r);
                while (!impair(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Empreinte.noeud(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(racine);
    }

    /** Source: §2.1.4.2; the equal trees that it leaves out are consistent when their roots are the same. */
    static boolean prolonge(long de, Empreinte racineDe, long a, Empreinte racineA, List<Empreinte> chemin) {
        if (de == a) {
            return chemin.isEmpty() && racineDe.equals(racineA);
        }
        if (de <= 0 || de > a) {
            return false;
        }
        // The old tree is full: its root is the first element, which the proof leaves out.
        var premier = Long.bitCount(de) == 1 ? racineDe : tete(chemin);
        if (premier == null) {
            return false;
        }
        var fn = de - 1;
        var sn = a - 1;
        while (impair(fn)) {
            fn >>= 1;
            sn >>= 1;
        }
        var fr = premier;
        var sr = premier;
        for (var c : Long.bitCount(de) == 1 ? chemin : chemin.subList(1, chemin.size())) {
            if (sn == 0) {
                return false;
            }
            if (impair(fn) || fn == sn) {
                fr = Empreinte.noeud(c, fr);
                sr = Empreinte.noeud(c, sr);
                while (!impair(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Empreinte.noeud(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(racineDe) && sr.equals(racineA);
    }

    private static @Nullable Empreinte tete(List<Empreinte> chemin) {
        return chemin.isEmpty() ? null : chemin.get(0);
    }

    private static boolean impair(long nombre) {
        return (nombre & 1) == 1;
    }
}
