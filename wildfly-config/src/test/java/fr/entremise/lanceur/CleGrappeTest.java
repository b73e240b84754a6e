package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleGrappeTest {

    private static final Clock HORLOGE = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path cles;

    @Test
    void is_for_its_owner_only_and_never_touched_again() throws Exception {
        new CleGrappe(HORLOGE).creerSiAbsente(cles, "un-mot-de-passe");
        var fichier = cles.resolve("grappe.p12");
        var contenu = Files.readAllBytes(fichier);

        new CleGrappe(HORLOGE).creerSiAbsente(cles, "un-autre");

        assertThat(Files.readAllBytes(fichier)).isEqualTo(contenu);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
    }

    @Test
    void is_all_that_the_nodes_trust() throws Exception {
        new CleGrappe(HORLOGE).creerSiAbsente(cles, "un-mot-de-passe");

        var magasin = KeyStore.getInstance(cles.resolve("grappe.p12").toFile(), "un-mot-de-passe".toCharArray());

        var chaine = magasin.getCertificateChain("grappe");
        assertThat(chaine).hasSize(1);
        assertThat(deConfiance(magasin)).containsExactly((X509Certificate) chaine[0]);
        assertThat(magasin.getKey("grappe", "un-mot-de-passe".toCharArray()).getAlgorithm())
                .isEqualTo("EC");
    }

    private static List<X509Certificate> deConfiance(KeyStore magasin) throws Exception {
        var fabrique = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        fabrique.init(magasin);
        return Arrays.stream(fabrique.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(juge -> Arrays.stream(juge.getAcceptedIssuers()))
                .toList();
    }
}
