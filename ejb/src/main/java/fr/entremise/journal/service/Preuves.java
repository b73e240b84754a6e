package fr.entremise.journal.service;

import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.ConsistencyProof;
import fr.entremise.journal.model.MerkleTree;
import fr.entremise.journal.model.Tuiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What shows to somebody who does not trust us that the journal is what it was. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class Preuves {

    @Inject
    Arbre arbre;

    /**
     * That the journal of {@code a} entries begins with that of {@code de}; empty when we signed no such heads, or when
     * {@code de} is not between one and {@code a}.
     */
    public Optional<ConsistencyProof> coherence(long de, long a) {
        return de < 1 || de > a || arbre.tete(de).isEmpty() || arbre.tete(a).isEmpty()
                ? Optional.empty()
                : Optional.of(new ConsistencyProof(de, a, new MerkleTree(new Tuiles(arbre)).coherence(de, a)));
    }
}
