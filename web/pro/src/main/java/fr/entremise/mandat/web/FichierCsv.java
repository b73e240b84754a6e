package fr.entremise.mandat.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.common.web.Textes;
import fr.entremise.mandat.service.Acte;
import fr.entremise.mandat.service.ExportLectures;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The journal as a table that spreadsheets open. Source: RFC 4180. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
final class FichierCsv {

    /** By which spreadsheets know that the text is in UTF-8. */
    private static final char MARQUE = '\uFEFF';

    /** What the caller gave does it. */
    private static final int SANS_TAMPON = 0;

    private static final String FORMULE = "=+-@\t\r";
    private static final List<String> COLONNES = List.of(
            "journal.export.colonne.quand",
            "journal.export.colonne.type",
            "journal.export.colonne.quoi",
            "journal.export.colonne.resultat",
            "journal.export.colonne.motif",
            "journal.export.colonne.qui",
            "journal.export.colonne.role",
            "journal.export.colonne.structure",
            "journal.export.colonne.pourQui",
            "journal.export.colonne.demarche",
            "journal.export.colonne.mandat",
            "journal.export.colonne.preuve",
            "journal.export.colonne.entree");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    private final CsvWriter csv;

    FichierCsv(Writer sortie) throws IOException {
        sortie.write(MARQUE);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(SANS_TAMPON)
                .build(sortie);
        csv.writeRecord(COLONNES.stream().map(titre -> Textes.texte(titre)).toList());
    }

    void ecrire(List<Acte> actes) {
        actes.forEach(acte -> csv.writeRecord(cellules(acte)));
    }

    /** The file says itself that it is not the whole. */
    void couper() {
        csv.writeRecord(Textes.texte("journal.export.coupe", ExportLectures.LIMITE));
    }

    private static List<String> cellules(Acte acte) {
        return Stream.of(
                        INSTANT.format(acte.instant()),
                        acte.evenement(),
                        Textes.texte("journal.evenement." + acte.evenement()),
                        Textes.texte("Issue." + acte.issue()),
                        acte.motif(),
                        Objects.requireNonNullElseGet(acte.auteur(), () -> Textes.texte("Qualite." + acte.qualite())),
                        acte.fonctions().stream()
                                .map(fonction -> Textes.texte("Fonction." + fonction + ".role"))
                                .collect(Collectors.joining(", ")),
                        acte.structure(),
                        acte.personne(),
                        acte.demarche() == null ? "" : LibellesDemarches.titre(acte.demarche()),
                        acte.mandat(),
                        acte.rang() == null ? "" : acte.rang().toString(),
                        acte.id().toString())
                .map(FichierCsv::neutraliser)
                .toList();
    }

    static String neutraliser(@Nullable String cellule) {
        var texte = Objects.requireNonNullElse(cellule, "");
        return !texte.isEmpty() && FORMULE.indexOf(texte.charAt(0)) >= 0 ? "'" + texte : texte;
    }
}
