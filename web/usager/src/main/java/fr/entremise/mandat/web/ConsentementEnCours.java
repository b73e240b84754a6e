package fr.entremise.mandat.web;

import fr.entremise.franceconnect.web.Passage;
import fr.entremise.mandat.service.Presentation;
import fr.entremise.mandat.service.RecueilConsentement.Demande;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * The consent for which this browser went to FranceConnect. Kept in the session: the address to which FranceConnect
 * leads back passes through Keycloak, which may log it, so it must not hold the link.
 */
record ConsentementEnCours(String jeton, String langue, Presentation presentation, UUID brouillon)
        implements Serializable {

    static void commencer(HttpServletRequest requete, String jeton, String langue, Demande demande) {
        Passage.commencer(
                requete,
                new ConsentementEnCours(
                        jeton,
                        langue,
                        demande.presentation(),
                        demande.brouillon().valeur()));
    }

    static Optional<ConsentementEnCours> de(HttpServletRequest requete) {
        return Passage.objet(requete, ConsentementEnCours.class);
    }

    /** The person is back, logged in; returns the language. */
    static String arriver(HttpServletRequest requete) {
        Passage.arriver(requete);
        return de(requete).map(ConsentementEnCours::langue).orElse("fr");
    }

    @Override
    public String toString() {
        return "ConsentementEnCours";
    }
}
