package fr.entremise.verificateur;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The first reading of an export: that the file is whole and signed, and all of it but its entries.
 *
 * @param tetes smallest first; one at least
 */
record Survol(
        boolean complet, Instant produit, List<Tete> tetes, List<Coherence> coherences, List<Ouverture> ouvertures) {

    private static final String FORMAT = "entremise-journal/1";
    private static final Set<String> DEBUT = Set.of("type", "format", "origine", "produit", "complet");
    private static final Set<String> FIN = Set.of("type", "lignes", "sha256", "cle", "signature");

    /** A century of heads, one an hour. */
    private static final int AU_PLUS = 1_000_000;

    /**
     * Spares the first reading the JSON of the entries, which the second reads; one written otherwise is read twice.
     */
    private static final byte[] ENTREE = "{\"type\":\"entree\",".getBytes(UTF_8);

    static void exigerPeu(int nombre, String lieu) throws Constat {
        if (nombre > AU_PLUS) {
            throw Constat.illisible("trop.long", lieu);
        }
    }

    static Survol lire(Path export, Cles cles) throws IOException, Constat {
        try (var lignes = Lignes.ouvrir(export)) {
            var sha256 = Empreinte.sha256();
            var premiere = lignes.suivante();
            if (premiere == null) {
                throw Constat.illisible("vide", export.getFileName());
            }
            var survol = debut(ObjetJson.lire(premiere, lignes.lieu()));
            sha256.update(premiere);
            for (var ligne = lignes.suivante(); ligne != null; ligne = lignes.suivante()) {
                if (!commencePar(ligne, ENTREE)) {
                    var objet = ObjetJson.lire(ligne, lignes.lieu());
                    if (objet.texte("type").equals("fin")) {
                        survol.finir(objet, lignes.numero() - 1, Empreinte.fin(sha256), cles);
                        if (lignes.suivante() != null) {
                            throw Constat.altere("apres.la.fin", lignes.lieu());
                        }
                        return survol;
                    }
                    survol.ajouter(objet, cles);
                }
                sha256.update(ligne);
            }
            throw Constat.altere("sans.fin");
        }
    }

    private static boolean commencePar(byte[] ligne, byte[] debut) {
        return ligne.length > debut.length && Arrays.equals(ligne, 0, debut.length, debut, 0, debut.length);
    }

    private static Survol debut(ObjetJson ligne) throws Constat {
        if (!ligne.texte("type").equals("export") || !ligne.texte("format").equals(FORMAT)) {
            throw Constat.illisible("format", ligne.lieu());
        }
        ligne.exigerRienDAutre(DEBUT);
        return new Survol(
                ligne.bool("complet"),
                Instants.lire(ligne, "produit"),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private void ajouter(ObjetJson ligne, Cles cles) throws Constat {
        switch (ligne.texte("type")) {
            case "entree" -> {}
            case "ouverture" -> ouvertures.add(Ouverture.lire(ligne));
            case "coherence" -> coherences.add(Coherence.lire(ligne));
            case "tete" -> tetes.add(Tete.lire(ligne, cles, false));
            default -> throw Constat.illisible("champ", ligne.lieu(), "type");
        }
        exigerPeu(ouvertures.size() + coherences.size() + tetes.size(), ligne.lieu());
    }

    private void finir(ObjetJson ligne, long lignes, Empreinte sha256, Cles cles) throws Constat {
        ligne.exigerRienDAutre(FIN);
        if (ligne.nombre("lignes") != lignes || !sha256.equals(ligne.empreinte("sha256"))) {
            throw Constat.altere("fin.sha256");
        }
        if (!cles.ontSigne(ligne, sha256.toString().getBytes(US_ASCII))) {
            throw Constat.altere("fin.signature");
        }
        for (var i = 1; i < tetes.size(); i++) {
            if (tetes.get(i).taille() <= tetes.get(i - 1).taille()) {
                throw Constat.altere("tetes.ordre", tetes.get(i).taille());
            }
        }
        if (tetes.isEmpty()) {
            throw Constat.altere("sans.tete");
        }
    }

    Tete derniere() {
        return tetes.get(tetes.size() - 1);
    }
}
