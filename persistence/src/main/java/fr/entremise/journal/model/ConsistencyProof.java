package fr.entremise.journal.model;

import java.util.List;

/**
 * That the tree of {@code a} leaves begins with that of {@code de}. Source: RFC 6962 §2.1.2.
 *
 * @param chemin empty when they are equal
 */
public record ConsistencyProof(long de, long a, List<Hash> chemin) {}
