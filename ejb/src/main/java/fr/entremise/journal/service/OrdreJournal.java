package fr.entremise.journal.service;

import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.Arbre.Suite;
import fr.entremise.journal.model.MerkleTree;
import fr.entremise.journal.model.RightEdge;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.model.TreeHead;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;

/**
 * Gives each settled entry of the journal its place in the tree, and signs what the tree then is. Those who write
 * entries never wait for it.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrdreJournal {

    /**
     * Under one head: after an outage, all that waited. A head in the midst of it would make those behind it look
     * antedated. More wait for the next.
     */
    static final int PLAFOND = 1_000_000;

    /** In one statement. */
    private static final int LOT = 5_000;

    /** A month that nobody opened in time still takes entries, in a partition that no month can take them back from. */
    private static final int MOIS_OUVERTS = 4;

    @Inject
    Arbre arbre;

    @Inject
    SignatureJournal signature;

    @Inject
    Clock clock;

    private RightEdge bord = new RightEdge();

    /**
     * Orders what is settled and signs the head; does nothing while another node does.
     *
     * @return how many entries got their place, {@value #PLAFOND} at most
     * @throws IllegalStateException when the tree is no longer what its last head says: nothing is signed on top of it
     */
    public int avancer() {
        if (!arbre.verrouiller()) {
            return 0;
        }
        reprendre();
        var depart = arbre.position();
        var derniere = depart;
        var places = 0;
        int lot;
        do {
            // After a restore what was left has no order with what comes: it is looked for from the beginning.
            var suite = arbre.ordonner(depart.restauree() ? depart : derniere, bord.taille(), LOT);
            lot = suite.feuilles().size();
            if (lot > 0) {
                placer(suite);
                derniere = suite.derniere();
                places += lot;
            }
        } while (lot == LOT && places < PLAFOND);
        if (places > 0) {
            arbre.garder(signer(new TreeHead(bord.taille(), bord.racine(), clock.instant())), derniere);
        }
        return places;
    }

    private void placer(Suite suite) {
        var noeuds = new ArrayList<RightEdge.Noeud>();
        suite.feuilles().forEach(feuille -> noeuds.addAll(bord.ajouter(feuille)));
        arbre.garder(noeuds);
    }

    /** Opens the present month and the three that follow, when they are not. */
    public void ouvrirMois() {
        arbre.ouvrirMois(clock.instant(), MOIS_OUVERTS);
    }

    /** What is in memory may be behind another node, or ahead of a transaction that did not commit. */
    private void reprendre() {
        var tete = arbre.derniere().map(SignedTreeHead::tete);
        if (!tete.map(la -> estA(bord, la)).orElse(bord.taille() == 0)) {
            bord = tete.map(this::relire).orElseGet(RightEdge::new);
        }
    }

    private RightEdge relire(TreeHead tete) {
        var relu = new MerkleTree(arbre).bord(tete.taille());
        if (!estA(relu, tete)) {
            throw new IllegalStateException(
                    "the tree of the journal is not what its head of " + tete.taille() + " says");
        }
        return relu;
    }

    private static boolean estA(RightEdge bord, TreeHead tete) {
        return bord.taille() == tete.taille() && bord.racine().equals(tete.racine());
    }

    private SignedTreeHead signer(TreeHead tete) {
        var signee = signature.signer(tete.aSigner());
        return new SignedTreeHead(tete, signee.cle(), signee.signature());
    }
}
