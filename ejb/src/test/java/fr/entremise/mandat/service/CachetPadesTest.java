package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CachetPadesTest {

    @TempDir
    Path dossier;

    @ParameterizedTest
    @CsvSource({"EC, 256", "RSA, 3072"})
    void le_cachet_couvre_tout_le_document(String algorithme, int taille) throws IOException {
        var scelle = cachet(algorithme, taille).sceller(pdf(ContenuMandatFixture.unAnDixDemarches()), maintenant());

        var signature = signatures(scelle).get(0);
        var dictionnaire = signature.getPdfRevision().getPdfSigDictInfo();
        assertThat(estIntact(scelle)).isTrue();
        assertThat(signature.getDataFoundUpToLevel()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(signature.getSigningTime()).isEqualTo(Date.from(maintenant()));
        assertThat(dictionnaire.getReason()).isEqualTo("Mandat conclu");
        assertThat(dictionnaire.getSignerName()).isEqualTo("Entremise");
        assertThat(dictionnaire.getByteRange().getSecondPartStart()
                        + dictionnaire.getByteRange().getSecondPartEnd())
                .isEqualTo(scelle.length);
    }

    @ParameterizedTest
    @MethodSource("fr.entremise.mandat.service.MiseEnPagePdfTest#mandats")
    void le_document_scelle_respecte_encore_pdf_ua_et_pdf_a(ContenuMandat mandat) throws IOException {
        var scelle = cachet("EC", 256).sceller(pdf(mandat), maintenant());

        assertThat(VeraPdf.reproches(scelle, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.reproches(scelle, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(scelle).hasSizeLessThan(150 * 1024);
    }

    @Test
    void un_octet_change_se_voit() throws IOException {
        var scelle = cachet("EC", 256).sceller(pdf(ContenuMandatFixture.unJourSansAdresse()), maintenant());
        var trou =
                signatures(scelle).get(0).getPdfRevision().getPdfSigDictInfo().getByteRange();

        for (var position = 20; position < scelle.length; position += scelle.length / 40) {
            if (position >= trou.getFirstPartEnd() && position < trou.getSecondPartStart()) {
                continue;
            }
            var altere = scelle.clone();
            altere[position] ^= 1;
            assertThat(estIntact(altere)).as("byte " + position).isFalse();
        }
    }

    @Test
    void une_page_ajoutee_apres_le_cachet_se_voit() throws IOException {
        var scelle = cachet("EC", 256).sceller(pdf(ContenuMandatFixture.unJourSansAdresse()), maintenant());
        try (var pdf = Loader.loadPDF(scelle);
                var sortie = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setTitle("Autre titre");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(sortie);

            assertThat(estIntact(sortie.toByteArray())).isFalse();
        }
    }

    @Test
    void ne_scelle_pas_avec_un_certificat_qui_n_est_plus_valable() throws IOException {
        var cachet = cachet("EC", 256);
        var document = pdf(ContenuMandatFixture.unJourSansAdresse());

        assertThatThrownBy(() -> cachet.sceller(document, maintenant().plus(Duration.ofDays(3650))))
                .hasMessageContaining("certificate");
    }

    @Test
    void ne_s_ouvre_pas_avec_un_autre_mot_de_passe() throws IOException {
        var p12 = CachetFixture.p12(dossier, "EC", 256);

        assertThatThrownBy(() -> new CachetPades(p12, "autre".toCharArray(), "Entremise"))
                .isInstanceOf(RuntimeException.class);
    }

    private CachetPades cachet(String algorithme, int taille) throws IOException {
        return new CachetPades(CachetFixture.p12(dossier, algorithme, taille), CachetFixture.MOT_DE_PASSE, "Entremise");
    }

    private static byte[] pdf(ContenuMandat mandat) {
        var texte = new TexteMandat();
        return new MiseEnPagePdf().mettreEnPage(texte.rediger(texte.versionCourante(), mandat), maintenant());
    }

    private static Instant maintenant() {
        return ContenuMandatFixture.CONCLUSION.toInstant();
    }

    /**
     * One seal, right, and nothing beside or after what it covers; a file too damaged to be read is not intact either.
     */
    private static boolean estIntact(byte[] pdf) {
        try {
            var signatures = signatures(pdf);
            if (signatures.size() != 1) {
                return false;
            }
            var signature = signatures.get(0);
            var plage = signature.getPdfRevision().getPdfSigDictInfo().getByteRange();
            signature.checkSignatureIntegrity();
            var verification = signature.getSignatureCryptographicVerification();
            return verification.isReferenceDataFound()
                    && verification.isReferenceDataIntact()
                    && verification.isSignatureIntact()
                    && plage.getFirstPartStart() == 0
                    && plage.getSecondPartStart() + plage.getSecondPartEnd() == pdf.length;
        } catch (RuntimeException illisible) {
            return false;
        }
    }

    private static List<PAdESSignature> signatures(byte[] pdf) {
        var analyse = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyse.setCertificateVerifier(new CommonCertificateVerifier());
        return analyse.getSignatures().stream().map(PAdESSignature.class::cast).toList();
    }
}
