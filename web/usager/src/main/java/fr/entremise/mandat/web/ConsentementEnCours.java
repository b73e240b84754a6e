package fr.entremise.mandat.web;

import fr.entremise.mandat.service.Presentation;
import fr.entremise.mandat.service.RecueilConsentement.Demande;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The consent for which this browser went to FranceConnect. Kept in the session: the address to which FranceConnect
 * leads back passes through Keycloak, which may log it, so it must not hold the link.
 */
record ConsentementEnCours(String jeton, String langue, Presentation presentation, UUID brouillon)
        implements Serializable {

    private static final String ATTRIBUT = ConsentementEnCours.class.getName();
    /** As long as FranceConnect leaves a person to log in; the session is shorter once they came back. */
    private static final Duration ATTENTE = Duration.ofMinutes(30);

    private static final Duration LECTURE = Duration.ofMinutes(15);

    /** Begins in a new session, whoever was logged in before. */
    static void commencer(HttpServletRequest requete, String jeton, String langue, Demande demande) {
        var ancienne = requete.getSession(false);
        if (ancienne != null) {
            ancienne.invalidate();
        }
        var session = requete.getSession();
        session.setMaxInactiveInterval((int) ATTENTE.toSeconds());
        session.setAttribute(
                ATTRIBUT,
                new ConsentementEnCours(
                        jeton,
                        langue,
                        demande.presentation(),
                        demande.brouillon().valeur()));
    }

    static Optional<ConsentementEnCours> de(HttpServletRequest requete) {
        return Optional.ofNullable(requete.getSession(false))
                .map(session -> (ConsentementEnCours) session.getAttribute(ATTRIBUT));
    }

    /** The person is back, logged in: a new identifier for the session, and its ordinary life; returns the language. */
    static String arriver(HttpServletRequest requete) {
        requete.changeSessionId();
        requete.getSession().setMaxInactiveInterval((int) LECTURE.toSeconds());
        return de(requete).map(ConsentementEnCours::langue).orElse("fr");
    }

    @Override
    public String toString() {
        return "ConsentementEnCours";
    }
}
