package fr.entremise.mandat.web;

import fr.entremise.common.web.IdentifiantConverter;
import fr.entremise.common.web.Introuvable;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.service.ConsultationMandats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sealed paper of a mandat, to be read, printed or kept; its file is named without the person. */
@WebServlet("/aidant/mandat/document")
public class DocumentServlet extends HttpServlet {

    @Inject
    ConsultationMandats consultation;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var id = new MandatId(IdentifiantConverter.lire(requete.getParameter("mandat")));
        var reference = consultation.mandat(id).orElseThrow(Introuvable::new).reference();
        var pdf = consultation.document(id).orElseThrow(Introuvable::new);
        reponse.setContentType("application/pdf");
        reponse.setContentLength(pdf.length);
        reponse.setHeader("Content-Disposition", "inline; filename=\"mandat-" + reference + ".pdf\"");
        reponse.getOutputStream().write(pdf);
    }
}
