package fr.entremise.journal.model;

/**
 * What opens a commitment of an entry, for whoever may know the value.
 *
 * @param nom of the commitment
 * @param sel in hexadecimal
 */
public record Ouverture(String nom, String sel, String valeur) {

    @Override
    public String toString() {
        return "Ouverture";
    }
}
