package fr.entremise.verificateur;

import fr.entremise.verificateur.Verdict.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The second reading of an export: its entries, against its heads and those that were kept. */
final class Verification {

    /** A transaction lasts minutes at most; the clocks of two machines differ by less. */
    private static final Duration RETARD_ADMIS = Duration.ofHours(1);

    private static final long AVANT_L_ARBRE = 1;

    /** Between the reading of the last head and the date of the file. */
    private static final Duration ECART_ADMIS = Duration.ofMinutes(1);

    private final Survol survol;
    private final TetesConservees conservees;

    /** One of each size. */
    private final NavigableMap<Long, Tete> tetes = new TreeMap<>();

    private final List<Coherence> coherences = new ArrayList<>();
    private final RacineCourante courante = new RacineCourante();

    private long entrees;
    private long suivante;
    private long forme;
    private int ouvertes;

    Verification(Survol survol, TetesConservees conservees) {
        this.survol = survol;
        this.conservees = conservees;
        coherences.addAll(survol.coherences());
        coherences.addAll(conservees.coherences());
    }

    Verdict mener(Path export) throws IOException, Constat {
        for (var tete : survol.tetes()) {
            reunir(tete);
        }
        for (var tete : conservees.tetes()) {
            reunir(tete);
        }
        exigerQueRienNEstCoupe();
        lireEntrees(export);
        finirEntrees();
        verifierCoherences();
        if (ouvertes != survol.ouvertures().size()) {
            throw Constat.altere("ouverture.sans.entree");
        }
        return tient();
    }

    private void reunir(Tete tete) throws Constat {
        var autre = tetes.putIfAbsent(tete.taille(), tete);
        if (autre != null && !autre.racine().equals(tete.racine())) {
            throw Constat.altere("tetes.divergentes", tete.taille());
        }
    }

    private void exigerQueRienNEstCoupe() throws Constat {
        var derniere = survol.derniere();
        for (var tete : tetes.tailMap(derniere.taille(), false).values()) {
            if (prouvee(derniere.taille(), tete.taille())) {
                continue;
            }
            if (tete.instant().isAfter(survol.produit().minus(ECART_ADMIS))) {
                throw Constat.illisible("tete.posterieure", tete.taille());
            }
            throw Constat.altere("tronque", derniere.taille(), tete.taille());
        }
    }

    private boolean prouvee(long de, long a) {
        return coherences.stream().anyMatch(preuve -> preuve.de() == de && preuve.a() == a);
    }

    private void lireEntrees(Path export) throws IOException, Constat {
        try (var lignes = Lignes.ouvrir(export)) {
            lignes.suivante();
            var encore = true;
            for (var ligne = lignes.suivante(); ligne != null; ligne = lignes.suivante()) {
                var objet = ObjetJson.lire(ligne, lignes.lieu());
                var estEntree = objet.texte("type").equals("entree");
                if (estEntree && !encore) {
                    throw Constat.altere("entree.apres", lignes.lieu());
                }
                if (estEntree) {
                    verifier(EntreeLue.lire(objet, survol.complet()));
                }
                encore = estEntree;
            }
        }
    }

    private void verifier(EntreeLue entree) throws Constat {
        exigerOrdre(entree);
        exigerQuElleNEstPasAntidatee(entree);
        if (survol.complet()) {
            courante.ajouter(entree.feuille());
            verifierRacine();
        } else if (!Chemins.inclut(
                entree.feuille(),
                entree.rang(),
                survol.derniere().taille(),
                entree.chemin(),
                survol.derniere().racine())) {
            throw Constat.altere(
                    "entree.chemin", entree.rang(), survol.derniere().taille());
        }
        ouvrir(entree);
        entrees++;
        forme = entree.forme();
        suivante = entree.rang() + 1;
    }

    private void exigerOrdre(EntreeLue entree) throws Constat {
        var rang = entree.rang();
        if (entree.forme() < forme) {
            throw Constat.altere("entree.forme", rang);
        }
        if (rang < suivante) {
            throw Constat.altere("entree.ordre", rang, suivante - 1);
        }
        if (survol.complet() && rang > suivante) {
            throw Constat.altere("entree.manque", suivante);
        }
        if (rang >= survol.derniere().taille()) {
            throw Constat.altere("entree.hors", rang, survol.derniere().taille());
        }
    }

    /**
     * An entry that the tree took after a head cannot have been written long before it, unless it was there before the
     * tree.
     */
    private void exigerQuElleNEstPasAntidatee(EntreeLue entree) throws Constat {
        var avant = tetes.floorEntry(entree.rang());
        if (entree.forme() > AVANT_L_ARBRE
                && avant != null
                && entree.instant().isBefore(avant.getValue().instant().minus(RETARD_ADMIS))) {
            throw Constat.altere(
                    "entree.antidatee",
                    entree.rang(),
                    entree.instant(),
                    avant.getValue().instant());
        }
    }

    private void verifierRacine() throws Constat {
        var tete = tetes.get(courante.taille());
        if (tete == null) {
            return;
        }
        if (!tete.racine().equals(courante.racine())) {
            var sure = Objects.requireNonNullElse(tetes.lowerKey(tete.taille()), 0L);
            throw Constat.altere("tete.racine", tete.nom(), sure, tete.taille() - 1);
        }
    }

    private void ouvrir(EntreeLue entree) throws Constat {
        for (var ouverture : survol.ouvertures()) {
            if (ouverture.rang() == entree.rang()) {
                if (!entree.engage(ouverture.nom(), ouverture.sel(), ouverture.valeur())) {
                    throw Constat.altere("ouverture", ouverture.nom(), entree.rang());
                }
                ouvertes++;
            }
        }
    }

    private void finirEntrees() throws Constat {
        if (survol.complet() && suivante < survol.derniere().taille()) {
            throw Constat.altere("entree.manque", suivante);
        }
    }

    /** In a complete export the entries speak; else each head needs a proof with the last one. */
    private void verifierCoherences() throws Constat {
        for (var preuve : coherences) {
            var de = tetes.get(preuve.de());
            var a = tetes.get(preuve.a());
            if (de != null
                    && a != null
                    && !Chemins.prolonge(de.taille(), de.racine(), a.taille(), a.racine(), preuve.chemin())) {
                throw Constat.altere("coherence", de.taille(), a.taille());
            }
        }
        if (survol.complet()) {
            return;
        }
        var derniere = survol.derniere().taille();
        for (var tete : tetes.values()) {
            if (tete.taille() < derniere && !prouvee(tete.taille(), derniere)) {
                throw Constat.illisible("coherence.absente", tete.nom(), tete.taille(), derniere);
            }
        }
    }

    private Verdict tient() {
        var derniere = survol.derniere();
        return Verdict.de(
                Issue.TIENT,
                survol.complet() ? "tient.complet" : "tient.partiel",
                entrees,
                tetes.size(),
                conservees.tetes().size(),
                ouvertes,
                derniere.instant(),
                derniere.taille());
    }
}
