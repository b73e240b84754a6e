package fr.entremise.common.faute;

/** In no layer. */
public final class ClasseSansEtage {

    private ClasseSansEtage() {}
}
