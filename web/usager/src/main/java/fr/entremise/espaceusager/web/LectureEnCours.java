package fr.entremise.espaceusager.web;

import fr.entremise.franceconnect.web.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * The reading for which this browser went to FranceConnect.
 *
 * @param depart before which nobody's session at FranceConnect counts
 */
record LectureEnCours(Instant depart, String langue) implements Serializable {

    static void commencer(HttpServletRequest requete, Instant depart, String langue) {
        Passage.commencer(requete, new LectureEnCours(depart, langue));
    }

    static Optional<LectureEnCours> de(HttpServletRequest requete) {
        return Passage.objet(requete, LectureEnCours.class);
    }

    /** Once: the person reads page after page. */
    static void arriver(HttpServletRequest requete) {
        if (!Passage.estArrivee(requete)) {
            Passage.arriver(requete);
        }
    }
}
