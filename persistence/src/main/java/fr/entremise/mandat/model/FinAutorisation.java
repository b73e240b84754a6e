package fr.entremise.mandat.model;

/** How a power ended: the legal event, never just "cancelled". */
public enum FinAutorisation {
    /** The usager ended it. Source: Code civil, art. 2004. */
    REVOQUEE,
    /** The organisation gave it up. Source: Code civil, art. 2007. */
    RENONCEE,
    /** A later mandat of the same usager with the same organisation gave the same power anew. */
    REMPLACEE,
    EXPIREE
}
