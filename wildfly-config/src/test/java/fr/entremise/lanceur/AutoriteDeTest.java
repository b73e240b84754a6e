package fr.entremise.lanceur;

import java.nio.file.Path;
import java.time.Clock;

/** The time-stamping authority of the demo, for a test of another package. */
public final class AutoriteDeTest {

    private AutoriteDeTest() {}

    public static void creer(Path dossier, Clock clock) throws Exception {
        new HorodatageDemo(clock).creerSiAbsent(dossier);
    }
}
