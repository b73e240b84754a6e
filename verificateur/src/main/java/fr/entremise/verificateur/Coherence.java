package fr.entremise.verificateur;

import java.util.List;
import java.util.Set;

/** That the tree of {@code a} leaves begins with that of {@code de}. */
record Coherence(long de, long a, List<Empreinte> chemin) {

    private static final Set<String> CHAMPS = Set.of("type", "de", "a", "chemin");

    static Coherence lire(ObjetJson ligne) throws Constat {
        ligne.exigerRienDAutre(CHAMPS);
        return new Coherence(ligne.nombre("de"), ligne.nombre("a"), ligne.empreintes("chemin"));
    }
}
