package fr.entremise.journal.service;

import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.ConsistencyProof;
import fr.entremise.journal.model.InclusionProof;
import fr.entremise.journal.model.MerkleTree;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.model.Tuiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What shows to somebody who does not trust us that the journal is what it was. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class Preuves {

    @Inject
    Arbre arbre;

    /** The head of the whole journal; empty before the first. */
    public Optional<SignedTreeHead> derniereTete() {
        return arbre.derniere();
    }

    /** That the entry stands under the last head; empty while it has no place yet. */
    public Optional<InclusionProof> inclusion(UUID entree) {
        return arbre.rang(entree).map(rang -> {
            var tete = arbre.derniere().orElseThrow();
            return new InclusionProof(rang, arbre().inclusion(rang, tete.tete().taille()), tete);
        });
    }

    /**
     * That the journal of {@code a} entries begins with that of {@code de}; empty when we signed no such head.
     *
     * @throws IllegalArgumentException when {@code de} is not between one and {@code a}
     */
    public Optional<ConsistencyProof> coherence(long de, long a) {
        if (de < 1 || de > a) {
            throw new IllegalArgumentException("de");
        }
        return arbre.tete(de).isEmpty() || arbre.tete(a).isEmpty()
                ? Optional.empty()
                : Optional.of(new ConsistencyProof(de, a, arbre().coherence(de, a)));
    }

    private MerkleTree arbre() {
        return new MerkleTree(new Tuiles(arbre));
    }
}
