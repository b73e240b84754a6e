package fr.entremise.common.web;

import fr.entremise.common.model.ActeRefuse;
import io.undertow.util.ParameterLimitException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says what a failure is to the person: a status, its page, and a line in the log when it is our fault. */
final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);
    static final String MOTIF = "entremise.motif";
    private static final String EXPIREE = "entremise.expiree";

    private Incidents() {}

    /** Ends the request with the error page of the failure. */
    static void traiter(Throwable echec, HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        if (cause(echec, ViewExpiredException.class).isPresent()) {
            expirer(requete, reponse);
            return;
        }
        var statut = statut(echec);
        cause(echec, ActeRefuse.class)
                .ifPresent(refus -> requete.setAttribute(MOTIF, refus.motif().code()));
        if (statut >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            consigner(echec, statut);
        }
        if (!reponse.isCommitted()) {
            if (statut == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                reponse.setHeader("Retry-After", Indisponibilite.REVENIR_APRES);
            }
            reponse.sendError(statut);
        }
    }

    /** Refuses a form whose page we gave too long ago, to another session, or never: nobody can tell which. */
    static void expirer(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        requete.setAttribute(EXPIREE, true);
        if (!reponse.isCommitted()) {
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean expiree(HttpServletRequest requete) {
        return requete.getAttribute(EXPIREE) != null;
    }

    /** The motif of the refusal that the page in the making must tell. */
    static @Nullable String motif(HttpServletRequest requete) {
        return requete.getAttribute(MOTIF) instanceof String motif ? motif : null;
    }

    static <T extends Throwable> Optional<T> cause(Throwable echec, Class<T> type) {
        var vues = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        for (Throwable t = echec; t != null && vues.add(t); t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    private static int statut(Throwable echec) {
        if (cause(echec, Introuvable.class).isPresent()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause(echec, EJBAccessException.class).isPresent()) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause(echec, ActeRefuse.class).isPresent()
                || cause(echec, OptimisticLockException.class).isPresent()) {
            return HttpServletResponse.SC_CONFLICT;
        }
        if (cause(echec, ParameterLimitException.class).isPresent()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (Indisponibilite.est(echec)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Types and places only: the text of an exception may hold what a person wrote. */
    static void consigner(Throwable echec, int statut) {
        var recit = new StringBuilder("status ").append(statut);
        var vues = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        for (Throwable t = echec; t != null && vues.add(t); t = t.getCause()) {
            recit.append(vues.size() == 1 ? ": " : "\nCaused by: ")
                    .append(t.getClass().getName());
            for (var place : t.getStackTrace()) {
                recit.append("\n\tat ").append(place);
            }
        }
        LOG.error(recit);
    }
}
