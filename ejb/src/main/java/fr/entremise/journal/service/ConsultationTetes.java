package fr.entremise.journal.service;

import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesDeSignature.Usage;
import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.ConsistencyProof;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What anybody may know of the journal: how long it is and what it hashes to, under our signature, and no entry. */
@Stateless
@PermitAll
public class ConsultationTetes {

    /** How many heads one reading gives at most. */
    public static final int PAGE = 1_000;

    @Inject
    Arbre arbre;

    @Inject
    Preuves preuves;

    @Inject
    ClesDeSignature cles;

    /** The head of now; empty before the first. */
    public Optional<SignedTreeHead> derniere() {
        return arbre.derniere();
    }

    /**
     * The heads of each hour after that of {@code taille}, smallest first, then the head of now; {@value #PAGE} at
     * most.
     */
    public List<SignedTreeHead> depuis(long taille) {
        var tetes = new ArrayList<>(arbre.publiees(taille, PAGE));
        if (tetes.size() < PAGE) {
            var plusLoin = tetes.isEmpty()
                    ? taille
                    : tetes.get(tetes.size() - 1).tete().taille();
            arbre.derniere().filter(tete -> tete.tete().taille() > plusLoin).ifPresent(tetes::add);
        }
        return tetes;
    }

    /** As {@link Preuves#coherence}. */
    public Optional<ConsistencyProof> coherence(long de, long a) {
        return preuves.coherence(de, a);
    }

    /** The public keys of the heads, in JSON: those of before too. */
    public String cles() {
        return cles.publiques(Usage.JOURNAL).toString(true);
    }
}
