package fr.entremise.journal.model;

/**
 * A head, and the signature by which we answer for it.
 *
 * @param cle the {@code kid} of the key
 * @param signature ECDSA on P-256 with SHA-256, in DER and Base64, of {@link TreeHead#aSigner()}
 */
public record SignedTreeHead(TreeHead tete, String cle, String signature) {}
