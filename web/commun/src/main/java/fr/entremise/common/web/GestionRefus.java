package fr.entremise.common.web;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.ServiceIndisponible;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The one place of the pages where a refusal or a failure becomes something shown: what the person can answer keeps the
 * form and heads it with the sentence; everything else leads to an error page.
 */
public class GestionRefus extends ExceptionHandlerWrapper {

    GestionRefus(ExceptionHandler suivant) {
        super(suivant);
    }

    @Override
    public void handle() {
        var contexte = FacesContext.getCurrentInstance();
        var echecs = getUnhandledExceptionQueuedEvents().iterator();
        while (echecs.hasNext()) {
            var echec = echecs.next().getContext().getException();
            echecs.remove();
            if (!contexte.getResponseComplete()) {
                traiter(contexte, echec);
            }
        }
        getWrapped().handle();
    }

    private static void traiter(FacesContext contexte, Throwable echec) {
        var reponse = formulairePeutRester(contexte) ? reponse(echec) : Optional.<String>empty();
        if (reponse.isPresent()) {
            contexte.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reponse.get(), null));
            contexte.renderResponse();
            return;
        }
        var externe = contexte.getExternalContext();
        try {
            Incidents.traiter(
                    echec, (HttpServletRequest) externe.getRequest(), (HttpServletResponse) externe.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contexte.responseComplete();
    }

    private static boolean formulairePeutRester(FacesContext contexte) {
        return contexte.getViewRoot() != null
                && contexte.isPostback()
                && contexte.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static Optional<String> reponse(Throwable echec) {
        return Incidents.cause(echec, ActeRefuse.class)
                .map(refus -> Textes.texte("motif." + refus.motif().code()))
                .or(() -> Incidents.cause(echec, OptimisticLockException.class)
                        .map(conflit -> Textes.texte("erreur.modifie")))
                .or(() -> Incidents.cause(echec, ServiceIndisponible.class).map(GestionRefus::indisponible));
    }

    private static String indisponible(ServiceIndisponible panne) {
        Incidents.consigner(panne, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        var service = Textes.si("service." + panne.service()).orElse(panne.service());
        return Textes.texte("erreur.indisponible", service, Fonctions.reference());
    }

    /** Named in {@code META-INF/faces-config.xml}. */
    public static class Fabrique extends ExceptionHandlerFactory {

        public Fabrique(ExceptionHandlerFactory suivante) {
            super(suivante);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new GestionRefus(getWrapped().getExceptionHandler());
        }
    }
}
