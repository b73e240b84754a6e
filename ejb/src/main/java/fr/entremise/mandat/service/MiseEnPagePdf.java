package fr.entremise.mandat.service;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Sets an XHTML document as a PDF that is read by anyone (PDF/UA-1) and kept for long (PDF/A-3a). On one server, the
 * same document at the same instant gives the same bytes; another Java compresses and indents otherwise.
 *
 * <p>Nothing is ever fetched: the style and the pictures are in the document, the fonts in this jar. A character that
 * no font of ours draws is written as its number, {@code [U+6F22]}, because the renderer would leave it out without a
 * word.
 */
@ApplicationScoped
public class MiseEnPagePdf {

    private static final Set<String> TITRES = Set.of("h1", "h2", "h3");
    private static final Set<Integer> GRAISSES = Set.of(400, 700);
    private static final String IMAGE = "data:image/png;base64,";

    static {
        // The renderer quotes in its messages the addresses it could not draw, hence the stop code.
        XRLog.setLoggingEnabled(false);
    }

    private final List<Police> polices = List.of(
            new Police("Lecture", 400, "AtkinsonHyperlegibleNext-Regular.ttf"),
            new Police("Lecture", 700, "AtkinsonHyperlegibleNext-Bold.ttf"),
            new Police("Secours", 400, "NotoSans-Regular.ttf"),
            new Police("Secours", 700, "NotoSans-Bold.ttf"));
    private final byte[] couleurs = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The document as the bytes of a PDF.
     *
     * @param xhtml with a title and a language; fonts are the families {@code Lecture} and {@code Secours}, weights 400
     *     and 700
     * @param creation date of creation written in the file
     */
    public byte[] mettreEnPage(String xhtml, Instant creation) {
        var document = Xhtml.lire(xhtml);
        ecrireCeQuiNeSeDessinePas(document.getDocumentElement());
        ajouterSignets(document);
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(couleurs)
                .withProducer("openhtmltopdf")
                .useUriResolver((base, uri) -> uri.startsWith(IMAGE) ? uri : null)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith(IMAGE), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withW3cDocument(document, null);
        for (var police : polices) {
            builder.useFont(
                    () -> new ByteArrayInputStream(police.octets),
                    police.famille,
                    police.graisse,
                    FontStyle.NORMAL,
                    true);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                dater(pdf, creation);
                pdf.setDocumentId(creation.toEpochMilli() ^ xhtml.hashCode());
                var sortie = new ByteArrayOutputStream();
                pdf.save(sortie);
                return sortie.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ecrireCeQuiNeSeDessinePas(Node noeud) {
        for (var enfant = noeud.getFirstChild(); enfant != null; enfant = enfant.getNextSibling()) {
            if (enfant instanceof Text texte) {
                var ecrit = new StringBuilder();
                texte.getData().codePoints().forEach(caractere -> {
                    if (Character.isWhitespace(caractere) || seDessine(caractere)) {
                        ecrit.appendCodePoint(caractere);
                    } else {
                        ecrit.append("[U+%04X]".formatted(caractere));
                    }
                });
                texte.setData(ecrit.toString());
            } else if (!"style".equals(enfant.getLocalName())) {
                ecrireCeQuiNeSeDessinePas(enfant);
            }
        }
    }

    /** Whether every weight can draw it: a name is set in regular here and in bold there. */
    private boolean seDessine(int caractere) {
        return GRAISSES.stream()
                .allMatch(graisse ->
                        polices.stream().anyMatch(police -> police.graisse == graisse && police.dessine(caractere)));
    }

    /** One bookmark per title, in the form the renderer reads in the head. */
    private static void ajouterSignets(Document document) {
        var signets = document.createElement("bookmarks");
        var elements = document.getElementsByTagName("*");
        var titres = new ArrayList<Element>();
        for (var i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (TITRES.contains(element.getLocalName())) {
                titres.add(element);
            }
        }
        for (var titre : titres) {
            var id = "titre-" + titres.indexOf(titre);
            titre.setAttribute("id", id);
            var signet = document.createElement("bookmark");
            signet.setAttribute("name", titre.getTextContent());
            signet.setAttribute("href", "#" + id);
            signets.appendChild(signet);
        }
        document.getElementsByTagName("head").item(0).appendChild(signets);
    }

    /** The renderer writes the hour of the machine, in two places that PDF/A wants equal. */
    private static void dater(PDDocument pdf, Instant creation) throws IOException {
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(creation.atZone(ZoneOffset.UTC)));
        var metadonnees = pdf.getDocumentCatalog().getMetadata();
        var xmp = new String(metadonnees.toByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(<xmp:CreateDate>)[^<]*", "$1" + creation.truncatedTo(ChronoUnit.SECONDS));
        metadonnees.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    /** A font file and the characters it draws. */
    private static final class Police {
        private final String famille;
        private final int graisse;
        private final byte[] octets;
        private final CmapLookup caracteres;

        Police(String famille, int graisse, String fichier) {
            this.famille = famille;
            this.graisse = graisse;
            try (var ressource = MiseEnPagePdf.class.getResourceAsStream("/polices/" + fichier)) {
                if (ressource == null) {
                    throw new IllegalStateException("Missing font " + fichier);
                }
                this.octets = ressource.readAllBytes();
                this.caracteres = new TTFParser()
                        .parse(new RandomAccessReadBuffer(octets))
                        .getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean dessine(int caractere) {
            return caracteres.getGlyphId(caractere) != 0;
        }
    }
}
