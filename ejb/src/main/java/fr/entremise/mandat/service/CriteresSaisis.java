package fr.entremise.mandat.service;

/**
 * By what somebody searches the journal, as they typed it; what is empty does not matter.
 *
 * @param du first day in Paris, as {@code 2026-11-25}
 * @param au last day
 * @param professionnel beginning of a name, or of a first name and name
 * @param evenement a type
 * @param mandat the reference of its paper, or its id
 * @param issue a constant of {@link fr.entremise.journal.model.Issue}
 */
public record CriteresSaisis(
        String du, String au, String professionnel, String evenement, String mandat, String issue) {

    public static final CriteresSaisis AUCUN = new CriteresSaisis("", "", "", "", "", "");

    public boolean estVide() {
        return equals(AUCUN);
    }

    /** A name may be in it. */
    @Override
    public String toString() {
        return "CriteresSaisis";
    }
}
