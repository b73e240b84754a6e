package fr.entremise.espaceusager.web;

import fr.entremise.common.web.IdentifiantConverter;
import fr.entremise.common.web.Introuvable;
import fr.entremise.espaceusager.service.MonJournal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The proof of one entry of the journal, for the person whom it is about. */
@WebServlet("/moi/preuve")
public class PreuveServlet extends HttpServlet {

    @Inject
    MonJournal journal;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var entree = IdentifiantConverter.lire(requete.getParameter("entree"));
        var depart = LectureEnCours.de(requete).orElseThrow(Introuvable::new).depart();
        var preuve = journal.preuve(depart, entree).orElseThrow(Introuvable::new);
        reponse.setContentType("application/jsonl");
        reponse.setContentLength(preuve.length);
        reponse.setHeader("Content-Disposition", "attachment; filename=\"preuve-" + entree + ".jsonl\"");
        reponse.getOutputStream().write(preuve);
    }
}
