package fr.entremise.journal.service;

import fr.entremise.journal.model.Arbre;
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

    /** In one transaction; more wait for the next. */
    static final int LOT = 5_000;

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
     * @return how many entries got their place, {@value #LOT} at most
     * @throws IllegalStateException when the tree is no longer what its last head says: nothing is signed on top of it
     */
    public int avancer() {
        if (!arbre.verrouiller()) {
            return 0;
        }
        reprendre();
        var suite = arbre.ordonner(arbre.position(), bord.taille(), LOT);
        if (suite.feuilles().isEmpty()) {
            return 0;
        }
        var noeuds = new ArrayList<RightEdge.Noeud>();
        suite.feuilles().forEach(feuille -> noeuds.addAll(bord.ajouter(feuille)));
        arbre.garder(noeuds);
        arbre.garder(signer(new TreeHead(bord.taille(), bord.racine(), clock.instant())), suite.derniere());
        return suite.feuilles().size();
    }

    /** Opens the present month and the three that follow, when they are not. */
    public void ouvrirMois() {
        arbre.ouvrirMois(clock.instant(), MOIS_OUVERTS);
    }

    /** What is in memory may be behind another node, or ahead of a transaction that did not commit. */
    private void reprendre() {
        var tete = arbre.derniere().map(SignedTreeHead::tete);
        var taille = tete.map(TreeHead::taille).orElse(0L);
        if (taille != bord.taille()
                || (taille > 0 && !bord.racine().equals(tete.orElseThrow().racine()))) {
            bord = new MerkleTree(arbre).bord(taille);
            if (taille > 0 && !bord.racine().equals(tete.orElseThrow().racine())) {
                bord = new RightEdge();
                throw new IllegalStateException("the tree of the journal is not what its head of " + taille + " says");
            }
        }
    }

    private SignedTreeHead signer(TreeHead tete) {
        var signee = signature.signer(tete.aSigner());
        return new SignedTreeHead(tete, signee.cle(), signee.signature());
    }
}
