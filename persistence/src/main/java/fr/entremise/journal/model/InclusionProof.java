package fr.entremise.journal.model;

import java.util.List;

/**
 * That a leaf stands at its rank in the tree of a head. Source: RFC 6962 §2.1.1.
 *
 * @param chemin nearest first
 */
public record InclusionProof(long rang, List<Hash> chemin, SignedTreeHead tete) {}
