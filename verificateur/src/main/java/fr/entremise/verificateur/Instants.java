package fr.entremise.verificateur;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants in UTC, to the microsecond. */
final class Instants {

    private Instants() {}

    static Instant lire(ObjetJson ligne, String nom) throws Constat {
        try {
            var instant = Instant.parse(ligne.texte(nom));
            if (instant.truncatedTo(ChronoUnit.MICROS).equals(instant)) {
                return instant;
            }
        } catch (DateTimeException faute) {
            throw Constat.illisible("champ", ligne.lieu(), nom);
        }
        throw Constat.illisible("champ", ligne.lieu(), nom);
    }
}
