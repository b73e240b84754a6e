package fr.entremise.common.web;

import fr.entremise.common.model.Motif;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For what answers without Faces, when a person must be told a refusal: ends the request with an error page. */
public final class PageDeRefus {

    private PageDeRefus() {}

    public static void montrer(Motif motif, int statut, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        requete.setAttribute(Incidents.MOTIF, motif.code());
        reponse.sendError(statut);
    }

    /** The same for a failure, which is logged when it is ours. */
    public static void avouer(Throwable echec, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        Incidents.traiter(echec, requete, reponse);
    }
}
