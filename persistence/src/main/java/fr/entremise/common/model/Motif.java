package fr.entremise.common.model;

/** Why an act is refused: a stable code, told to the person in words and listed in docs/motifs.md; never reused. */
public interface Motif {

    /** For example {@code MAN-02}; {@code motif.MAN-02} is the key of its sentence in the bundle. */
    String code();
}
