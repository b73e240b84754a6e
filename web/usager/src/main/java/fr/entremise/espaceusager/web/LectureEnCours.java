package fr.entremise.espaceusager.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The reading for which this browser went to FranceConnect.
 *
 * @param depart before which nobody's session at FranceConnect counts
 */
record LectureEnCours(Instant depart, String langue) implements Serializable {

    private static final String ATTRIBUT = LectureEnCours.class.getName();

    /** As long as FranceConnect leaves a person to log in; the session is shorter once they came back. */
    private static final Duration ATTENTE = Duration.ofMinutes(30);

    private static final Duration LECTURE = Duration.ofMinutes(15);

    /** Begins in a new session, whoever was logged in before. */
    static void commencer(HttpServletRequest requete, Instant depart, String langue) {
        var ancienne = requete.getSession(false);
        if (ancienne != null) {
            ancienne.invalidate();
        }
        var session = requete.getSession();
        session.setMaxInactiveInterval((int) ATTENTE.toSeconds());
        session.setAttribute(ATTRIBUT, new LectureEnCours(depart, langue));
    }

    static Optional<LectureEnCours> de(HttpServletRequest requete) {
        return Optional.ofNullable(requete.getSession(false))
                .map(session -> (LectureEnCours) session.getAttribute(ATTRIBUT));
    }

    /** The person is back, logged in: a new identifier for the session, and its ordinary life. */
    static void arriver(HttpServletRequest requete) {
        var session = requete.getSession();
        if (session.getMaxInactiveInterval() != LECTURE.toSeconds()) {
            requete.changeSessionId();
            session.setMaxInactiveInterval((int) LECTURE.toSeconds());
        }
    }
}
