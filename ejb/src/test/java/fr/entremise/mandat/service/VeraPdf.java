package fr.entremise.mandat.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** What veraPDF, the reference validator of PDF/A and PDF/UA, reproaches a file with. */
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    static List<String> reproches(byte[] pdf, PDFAFlavour norme) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norme);
                var validateur = Foundries.defaultInstance().createValidator(norme, false)) {
            return validateur.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
