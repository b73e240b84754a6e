package fr.entremise.verificateur;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;

/**
 * A signed head.
 *
 * @param conservee whether it was kept outside, not found in the export
 */
record Tete(long taille, Empreinte racine, Instant instant, boolean conservee) {

    private static final Set<String> CHAMPS = Set.of("type", "taille", "racine", "instant", "cle", "signature");

    static Tete lire(ObjetJson ligne, Cles cles, boolean conservee) throws Constat {
        ligne.exigerRienDAutre(CHAMPS);
        var tete =
                new Tete(ligne.nombre("taille"), ligne.empreinte("racine"), Instants.lire(ligne, "instant"), conservee);
        if (tete.taille == 0) {
            throw Constat.illisible("champ", ligne.lieu(), "taille");
        }
        if (!cles.ontSigne(ligne, tete.signee())) {
            throw Constat.altere("tete.signature", ligne.lieu(), tete.taille);
        }
        return tete;
    }

    /** Source: RFC 6962 §3.5: version v1, tree_hash, milliseconds, size, root. */
    private byte[] signee() {
        return ByteBuffer.allocate(18 + Empreinte.LONGUEUR)
                .put((byte) 0)
                .put((byte) 1)
                .putLong(instant.toEpochMilli())
                .putLong(taille)
                .put(racine.octets())
                .array();
    }

    /** How a sentence names it. */
    String nom() {
        return Verdict.phrase(conservee ? "nom.conservee" : "nom.tete", taille);
    }
}
