package fr.entremise.mandat.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Behind the error pages 400 and 403 when FranceConnect, or the realm before it, led somebody back without a login.
 *
 * <p>Source: RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6, and the list of errors that FranceConnect documents.
 */
@Named
@RequestScoped
public class RetourPage {

    private static final Logger LOG = Logger.getLogger(RetourPage.class);
    private static final Set<String> PANNES = Set.of("server_error", "temporarily_unavailable");
    /** Our own settings, or those of FranceConnect for us, are wrong: the operator must know. */
    private static final Set<String> REGLAGES = Set.of(
            "invalid_request",
            "invalid_scope",
            "invalid_acr",
            "invalid_idp_hint",
            "unauthorized_client",
            "unsupported_response_type");

    private enum Cause {
        /** The person left, or FranceConnect did not recognise them. */
        ABANDON,
        /** Another login began in the same browser, or this one was played twice. */
        CROISEMENT,
        PANNE,
        REGLAGE
    }

    @Inject
    HttpServletRequest requete;

    @Inject
    ExternalContext externe;

    private @Nullable Cause cause;

    /** Whether the error page is about a login; says then what its status is. */
    public boolean isConcerne() {
        if (cause == null && pageDemandee().startsWith(requete.getContextPath() + "/moi/")) {
            cause = chercher();
            if (cause == Cause.PANNE || cause == Cause.REGLAGE) {
                externe.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
        return cause != null;
    }

    private Cause chercher() {
        var erreur = requete.getParameter("error");
        if (erreur != null && REGLAGES.contains(erreur)) {
            LOG.errorf("FranceConnect refused our request: %s", erreur);
            return Cause.REGLAGE;
        }
        if (erreur != null) {
            return PANNES.contains(erreur) ? Cause.PANNE : Cause.ABANDON;
        }
        var statut = (Integer) requete.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return statut == HttpServletResponse.SC_BAD_REQUEST ? Cause.CROISEMENT : Cause.PANNE;
    }

    private String pageDemandee() {
        var page = requete.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return page == null ? "" : page.toString();
    }

    /** Prefix of the texts. */
    public String getPage() {
        return "Cause." + (cause == null ? Cause.PANNE : cause);
    }

    /**
     * The link with which the person began; null when this browser no longer knows it, or when two logins crossed: it
     * then knows the other one's.
     */
    public @Nullable String getRecommencer() {
        if (pageDemandee().startsWith(requete.getContextPath() + "/moi/journal")) {
            return "/mon-journal";
        }
        return ConsentementEnCours.de(requete)
                .filter(enCours -> cause != Cause.CROISEMENT)
                .map(enCours -> "/consentement/" + enCours.jeton())
                .orElse(null);
    }
}
