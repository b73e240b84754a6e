package fr.entremise.journal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.service.Memoire;
import fr.entremise.journal.service.ConsultationTetes;
import fr.entremise.journal.service.LignesJson;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.OptionalLong;

/** The files by which anybody checks the journal: keys, signed heads, and proofs between two heads. */
public class TetesServlet extends HttpServlet {

    private static final int TROP_DE_DEMANDES = 429;
    /** That one address may ask within fifteen minutes; a witness asks once an hour. */
    private static final int DEMANDES = 300;

    private static final String ATTENTE_S = "900";

    @Inject
    transient ConsultationTetes tetes;

    @Inject
    transient Memoire memoire;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        if (memoire.compter("journal:" + requete.getRemoteAddr()) > DEMANDES) {
            reponse.setHeader("Retry-After", ATTENTE_S);
            reponse.sendError(TROP_DE_DEMANDES);
            return;
        }
        switch (requete.getServletPath()) {
            case "/journal/cles.json" ->
                envoyer(reponse, "application/jwk-set+json", tetes.cles().getBytes(UTF_8));
            case "/journal/tetes.jsonl" -> tetes(requete, reponse);
            default -> coherence(requete, reponse);
        }
    }

    private void tetes(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var depuis = requete.getParameter("depuis") == null ? OptionalLong.of(0) : nombre(requete, "depuis");
        if (depuis.isEmpty()) {
            reponse.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var lignes = new ByteArrayOutputStream();
        tetes.depuis(depuis.getAsLong()).forEach(tete -> lignes.writeBytes(LignesJson.tete(tete)));
        envoyer(reponse, "application/jsonl", lignes.toByteArray());
    }

    private void coherence(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var de = nombre(requete, "de");
        var a = nombre(requete, "a");
        if (de.isEmpty() || a.isEmpty() || de.getAsLong() < 1 || de.getAsLong() > a.getAsLong()) {
            reponse.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var preuve = tetes.coherence(de.getAsLong(), a.getAsLong());
        if (preuve.isEmpty()) {
            reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        envoyer(reponse, "application/json", LignesJson.coherence(preuve.get()));
    }

    private static void envoyer(HttpServletResponse reponse, String type, byte[] corps) throws IOException {
        reponse.setContentType(type);
        reponse.setHeader("Cache-Control", "public, max-age=60");
        reponse.setContentLength(corps.length);
        reponse.getOutputStream().write(corps);
    }

    private static OptionalLong nombre(HttpServletRequest requete, String nom) {
        var texte = requete.getParameter(nom);
        return texte != null && texte.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(texte))
                : OptionalLong.empty();
    }
}
