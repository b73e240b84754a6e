package fr.entremise.verificateur;

import fr.entremise.verificateur.Verdict.Issue;

/** The first thing that does not hold, or cannot be read. */
final class Constat extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Verdict verdict;

    private Constat(Verdict verdict) {
        super(verdict.phrase());
        this.verdict = verdict;
    }

    static Constat altere(String cle, Object... valeurs) {
        return new Constat(Verdict.de(Issue.ALTERE, cle, valeurs));
    }

    static Constat illisible(String cle, Object... valeurs) {
        return new Constat(Verdict.de(Issue.ILLISIBLE, cle, valeurs));
    }

    Verdict verdict() {
        return verdict;
    }
}
