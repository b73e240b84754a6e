package fr.entremise.mandat.model;

/**
 * What the paper lets its holder do, kept as keyed hashes only.
 *
 * @param codeArret of the code by which the usager stops the mandat
 * @param verification of the link by which anybody checks the paper
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record ReperesPapier(byte[] codeArret, byte[] verification) {

    @Override
    public String toString() {
        return "ReperesPapier";
    }
}
