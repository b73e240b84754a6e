package fr.entremise.mandat.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.mandat.service.CriteresSaisis;
import fr.entremise.mandat.service.ExportComplet;
import fr.entremise.mandat.service.ExportLectures;
import fr.entremise.mandat.service.ExportLectures.Exporte;
import fr.entremise.mandat.service.FormeExport;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The journal that was searched, to be taken away: {@code forme=csv}, {@code signe}, or for the DPO {@code complet}. It
 * is made before the first byte leaves: a slow reader holds no connection to the database.
 */
@WebServlet({"/referent/journal/export", "/departement/journal/export", "/dpo/journal/export"})
public class ExportJournalServlet extends HttpServlet {

    private static final String JSONL = "application/jsonl";

    @Inject
    ExportLectures lectures;

    @Inject
    ExportComplet complet;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var forme = String.valueOf(requete.getParameter("forme"));
        if (forme.equals("complet") && requete.getServletPath().startsWith("/dpo/")) {
            annoncer(reponse, JSONL, "journal-complet.jsonl");
            complet.ecrire(reponse.getOutputStream());
            return;
        }
        var fichier = Files.createTempFile("journal", ".tmp");
        try {
            var signe = forme.equals("signe");
            var fait = signe ? signer(requete, fichier) : ecrire(requete, fichier);
            if (!fait.remarques().isEmpty()) {
                // The page says what to correct.
                reponse.sendRedirect(requete.getContextPath()
                        + requete.getServletPath().replaceAll("/export$", "")
                        + CriteresAdresse.ecrire(CriteresAdresse.lire(requete)));
                return;
            }
            annoncer(reponse, signe ? JSONL : "text/csv;charset=UTF-8", signe ? "journal.jsonl" : "journal.csv");
            reponse.setContentLengthLong(Files.size(fichier));
            Files.copy(fichier, reponse.getOutputStream());
        } finally {
            Files.delete(fichier);
        }
    }

    private Exporte ecrire(HttpServletRequest requete, Path fichier) throws IOException {
        try (var sortie = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(fichier), UTF_8))) {
            var csv = new FichierCsv(sortie);
            var fait = exporter(requete, new FormeExport.Lisible(csv::ecrire));
            if (fait.coupe()) {
                csv.couper();
            }
            return fait;
        }
    }

    private Exporte signer(HttpServletRequest requete, Path fichier) throws IOException {
        try (OutputStream sortie = new BufferedOutputStream(Files.newOutputStream(fichier))) {
            return exporter(requete, new FormeExport.Signee(sortie));
        }
    }

    private Exporte exporter(HttpServletRequest requete, FormeExport forme) {
        CriteresSaisis criteres = CriteresAdresse.lire(requete);
        return switch (requete.getServletPath().split("/", -1)[1]) {
            case "referent" -> lectures.deLaStructure(criteres, forme);
            case "departement" -> lectures.duDepartement(criteres, forme);
            default -> lectures.complet(criteres, forme);
        };
    }

    private static void annoncer(HttpServletResponse reponse, String type, String nom) {
        reponse.setContentType(type);
        reponse.setHeader("Content-Disposition", "attachment; filename=\"" + nom + "\"");
    }
}
