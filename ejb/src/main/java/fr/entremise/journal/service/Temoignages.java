package fr.entremise.journal.service;

import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the witnesses said of the heads. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Temoignages {

    private static final Duration PERIODE = Duration.ofHours(1);

    @Inject
    Arbre arbre;

    @Inject
    Clock clock;

    /** The head to be shown to this witness now: an hour after the one before, when the journal has grown since. */
    public Optional<SignedTreeHead> attendu(String temoin) {
        return arbre.derniere()
                .filter(tete -> arbre.dernierTemoignage(temoin)
                        .map(dernier -> dernier.taille() < tete.tete().taille()
                                && !clock.instant().isBefore(dernier.instant().plus(PERIODE)))
                        .orElse(true));
    }

    /** Keeps what it said. */
    public void garder(SignedTreeHead tete, String temoin, byte[] preuve) {
        arbre.garder(tete.tete().taille(), temoin, clock.instant(), preuve);
    }
}
