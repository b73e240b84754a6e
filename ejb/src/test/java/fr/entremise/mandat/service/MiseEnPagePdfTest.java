package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class MiseEnPagePdfTest {

    private static final int CENT_CINQUANTE_KILO_OCTETS = 150 * 1024;

    private final TexteMandat texte = new TexteMandat();
    private final MiseEnPagePdf miseEnPage = new MiseEnPagePdf();

    static Stream<ContenuMandat> mandats() {
        return Stream.of(
                ContenuMandatFixture.unJourSansAdresse(),
                ContenuMandatFixture.unAnDixDemarches(),
                ContenuMandatFixture.hostile());
    }

    @ParameterizedTest
    @MethodSource("mandats")
    void respecte_pdf_ua_et_pdf_a(ContenuMandat mandat) {
        var pdf = pdf(mandat);

        assertThat(VeraPdf.reproches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.reproches(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(pdf).hasSizeLessThan(CENT_CINQUANTE_KILO_OCTETS);
    }

    @Test
    void le_validateur_sait_reprocher() throws IOException {
        try (var vide = new PDDocument();
                var sortie = new ByteArrayOutputStream()) {
            vide.addPage(new PDPage());
            vide.save(sortie);

            assertThat(VeraPdf.reproches(sortie.toByteArray(), PDFAFlavour.PDFUA_1))
                    .isNotEmpty();
            assertThat(VeraPdf.reproches(sortie.toByteArray(), PDFAFlavour.PDFA_3_A))
                    .isNotEmpty();
        }
    }

    @Test
    void tient_sur_une_feuille_recto_verso_meme_avec_dix_demarches() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(ContenuMandatFixture.unAnDixDemarches()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
        try (var pdf = Loader.loadPDF(pdf(ContenuMandatFixture.unAnDixDemarchesSansAdresse()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void porte_toutes_les_valeurs() throws IOException {
        var mandat = ContenuMandatFixture.unAnDixDemarches();

        assertThat(texte(pdf(mandat)))
                .contains(sansBlancs(
                        mandat.reference(),
                        mandat.organisationNom(),
                        mandat.organisationAdresse(),
                        mandat.lieu(),
                        mandat.aidantNom(),
                        mandat.usagerNomComplet(),
                        "MARTIN",
                        mandat.usagerNaissance(),
                        mandat.dureeEnMots(),
                        "2 mars 2028 à 14 h 05",
                        mandat.verification().toString(),
                        mandat.arret().toString(),
                        mandat.codeArret(),
                        "angela.dubois@exemple.fr"));
        for (var demarche : mandat.demarches()) {
            assertThat(texte(pdf(mandat))).contains(sansBlancs(demarche.titre() + " : " + demarche.exemples()));
        }
    }

    @Test
    void ne_perd_aucun_caractere_en_silence() throws IOException {
        assertThat(texte(pdf(ContenuMandatFixture.hostile())))
                .contains(sansBlancs(
                        "X".repeat(255) + "Ż",
                        "L".repeat(256),
                        "[U+0645][U+0631][U+064A][U+0645] [U+6F22][U+5B57] [U+1F600]",
                        "[U+202E]tnadia[U+202C] [U+200F]nom[U+200E] [U+0000][U+0008][U+D800]fin",
                        "<img src=\"file:///etc/passwd\"/><link rel='stylesheet' href='http://127.0.0.1:9/a.css'/>",
                        "<li>${titre}</li> : <!-- --><?php ?> ]]> &amp;"));
    }

    @Test
    void ecrit_les_noms_de_toute_l_europe() throws IOException {
        var noms = "Zoë Ñandú Łukasz Şerban Đặng Ījāb Ěva Ǆ Γιώργος Юлія";

        assertThat(texte(miseEnPage.mettreEnPage(
                        page("<p>" + noms + "</p>"), ContenuMandatFixture.CONCLUSION.toInstant())))
                .contains(sansBlancs(noms));
    }

    @Test
    void se_lit_a_l_oreille() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(ContenuMandatFixture.unAnDixDemarches()))) {
            var catalogue = pdf.getDocumentCatalog();
            var elements = elements(catalogue.getStructureTreeRoot()).toList();

            assertThat(catalogue.getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Mandat pour faire des démarches en ligne, M3F8-ZC5D");
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "L", "LI", "Table");
            assertThat(elements)
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            "Code QR qui ouvre la page pour arrêter ce mandat, avec mon code déjà écrit.",
                            "Code QR qui ouvre la page pour vérifier ce mandat.");
            assertThat(catalogue.getDocumentOutline().children()).hasSize(12);
        }
    }

    @Test
    void les_codes_qr_se_lisent_sur_le_papier() throws IOException, ReaderException {
        var mandat = ContenuMandatFixture.unAnDixDemarches();
        try (var pdf = Loader.loadPDF(pdf(mandat))) {
            var verso = new PDFRenderer(pdf).renderImageWithDPI(1, 200);
            var droite = verso.getWidth() * 7 / 10;
            var milieu = verso.getHeight() / 2;

            assertThat(lire(verso.getSubimage(droite, 0, verso.getWidth() - droite, milieu)))
                    .isEqualTo(mandat.arretDirect().toString());
            assertThat(lire(verso.getSubimage(droite, milieu, verso.getWidth() - droite, milieu)))
                    .isEqualTo(mandat.verification().toString());
        }
    }

    @Test
    void redonne_les_memes_octets() {
        var mandat = ContenuMandatFixture.unAnDixDemarches();

        assertThat(pdf(mandat)).isEqualTo(pdf(mandat));
    }

    @Test
    void ne_va_rien_chercher() throws IOException {
        try (var serveur = ServerSocketChannel.open()) {
            serveur.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            serveur.configureBlocking(false);
            var adresse = "http://127.0.0.1:" + serveur.socket().getLocalPort();
            var piege = page("""
                    <link rel="stylesheet" href="%1$s/a.css"/>
                    <style>@import url(%1$s/b.css); p { background: url(%1$s/c.png); } @font-face { font-family: X; src: url(%1$s/d.ttf); }</style>
                    <p style="font-family: X">a</p><img src="%1$s/e.png" alt="e"/><img src="file:///etc/hostname" alt="f"/>
                    <object data="%1$s/g.pdf" type="application/pdf">g</object><script src="%1$s/h.js"></script>""".formatted(adresse));

            var pdf = miseEnPage.mettreEnPage(piege, ContenuMandatFixture.CONCLUSION.toInstant());

            assertThat(serveur.accept()).isNull();
            assertThat(texte(pdf)).contains("a");
        }
    }

    @Test
    void n_ecrit_rien_dans_un_journal() {
        var messages = new ArrayList<String>();
        var espion = new Handler() {
            @Override
            public void publish(LogRecord message) {
                messages.add(message.getMessage() + " " + Arrays.toString(message.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        espion.setLevel(Level.ALL);
        pdf(ContenuMandatFixture.unJourSansAdresse()); // the renderer sets its loggers up at its first message
        // The renderer's loggers do not hand their messages to the root one.
        var journaux = Stream.concat(Stream.of(""), XRLog.listRegisteredLoggers().stream())
                .map(Logger::getLogger)
                .toList();
        var niveau = journaux.get(0).getLevel();
        journaux.forEach(journal -> journal.addHandler(espion));
        journaux.get(0).setLevel(Level.ALL);
        try {
            pdf(ContenuMandatFixture.unAnDixDemarches());
            miseEnPage.mettreEnPage(
                    page("<p>DUBOIS</p><img src=\"data:image/png;base64,RFVCT0lT\" alt=\"DUBOIS\"/>"),
                    ContenuMandatFixture.CONCLUSION.toInstant());
        } finally {
            journaux.forEach(journal -> journal.removeHandler(espion));
            journaux.get(0).setLevel(niveau);
        }

        assertThat(messages)
                .noneMatch(message -> message.contains("DUBOIS")
                        || message.contains("9KXM")
                        || message.contains("angela.dubois")
                        || message.contains("RFVCT0lT"));
    }

    @Test
    void refuse_une_entite_externe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> miseEnPage.mettreEnPage(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + page("<p>&x;</p>"),
                        ContenuMandatFixture.CONCLUSION.toInstant()));
    }

    private static String lire(BufferedImage photo) throws ReaderException {
        var points = photo.getRGB(0, 0, photo.getWidth(), photo.getHeight(), null, 0, photo.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(photo.getWidth(), photo.getHeight(), points))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private byte[] pdf(ContenuMandat mandat) {
        return miseEnPage.mettreEnPage(
                texte.rediger(texte.versionCourante(), mandat),
                mandat.conclusion().toInstant());
    }

    private static String page(String corps) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Essai</title>
                <style>body { font-family: Lecture, Secours; }</style></head><body>%s</body></html>""".formatted(corps);
    }

    private static String texte(byte[] octets) throws IOException {
        try (var pdf = Loader.loadPDF(octets)) {
            var lecteur = new PDFTextStripper();
            lecteur.setSortByPosition(true);
            return sansBlancs(lecteur.getText(pdf))[0];
        }
    }

    /** A line of the page breaks anywhere. */
    private static String[] sansBlancs(String... textes) {
        return Arrays.stream(textes)
                .map(texte -> texte.replaceAll("[\\s\u00A0]+", ""))
                .toArray(String[]::new);
    }

    private static Stream<PDStructureElement> elements(PDStructureNode noeud) {
        return noeud.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element), elements(element)));
    }
}
