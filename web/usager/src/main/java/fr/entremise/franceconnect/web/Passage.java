package fr.entremise.franceconnect.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** The session in which a browser goes to FranceConnect and comes back with a person; it remembers what for. */
public final class Passage {

    /** As long as FranceConnect leaves a person to log in; the session is shorter once they came back. */
    private static final Duration ATTENTE = Duration.ofMinutes(30);

    private static final Duration LECTURE = Duration.ofMinutes(15);

    private Passage() {}

    /** Begins in a new session, whoever was logged in before. */
    public static void commencer(HttpServletRequest requete, Serializable objet) {
        var ancienne = requete.getSession(false);
        if (ancienne != null) {
            ancienne.invalidate();
        }
        var session = requete.getSession();
        session.setMaxInactiveInterval((int) ATTENTE.toSeconds());
        session.setAttribute(objet.getClass().getName(), objet);
    }

    /** What this browser went for; empty when it went for nothing of that kind. */
    public static <T extends Serializable> Optional<T> objet(HttpServletRequest requete, Class<T> type) {
        return Optional.ofNullable(requete.getSession(false))
                .map(session -> type.cast(session.getAttribute(type.getName())));
    }

    /** Whether the person was already met here since they came back. */
    public static boolean estArrivee(HttpServletRequest requete) {
        return requete.getSession().getMaxInactiveInterval() == LECTURE.toSeconds();
    }

    /** The person is back, logged in: a new identifier for the session, and its ordinary life. */
    public static void arriver(HttpServletRequest requete) {
        requete.changeSessionId();
        requete.getSession().setMaxInactiveInterval((int) LECTURE.toSeconds());
    }
}
