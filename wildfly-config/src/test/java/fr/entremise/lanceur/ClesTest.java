package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClesTest {

    private static final Clock HORLOGE = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path temporaire;

    private static Path cles = Path.of("");

    @BeforeAll
    static void creer() throws Exception {
        cles = temporaire.resolve("cles");
        CreationCles.creerSiAbsentes(cles);
        new CachetDemo(HORLOGE).creerSiAbsent(cles);
    }

    @Test
    void are_for_their_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cles)))
                .isEqualTo("rwx------");
        assertThat(contenus().keySet())
                .containsExactlyInAnyOrder(
                        "identites.json",
                        "empreintes.json",
                        "fi-signature.jwk.json",
                        "journal-tetes.jwk.json",
                        "cachet.p12",
                        "cachet.mdp");
        for (var nom : contenus().keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cles.resolve(nom))))
                    .as(nom)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void already_there_are_never_touched() throws Exception {
        var avant = contenus();
        creer();
        assertThat(contenus()).isEqualTo(avant);
    }

    @Test
    void of_identities_seal_and_of_prints_hash() throws Exception {
        var clair = new byte[] {1, 2, 3};
        var aead = trousseau("identites.json", Aead.class);
        assertThat(aead.decrypt(aead.encrypt(clair, clair), clair)).isEqualTo(clair);
        assertThat(trousseau("empreintes.json", PrfSet.class).computePrimary(clair, 32))
                .hasSize(32);
    }

    @Test
    void of_the_identity_provider_signs_in_es256_under_a_name() throws Exception {
        var cle = JWKSet.load(cles.resolve("fi-signature.jwk.json").toFile())
                .getKeys()
                .get(0);
        assertThat(cle.isPrivate()).isTrue();
        assertThat(cle.getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(cle.getKeyID()).isNotBlank();
    }

    @Test
    void of_the_seal_come_with_the_authority_that_vouches_for_it() throws Exception {
        var motDePasse = Files.readString(cles.resolve("cachet.mdp")).toCharArray();
        var magasin = KeyStore.getInstance(cles.resolve("cachet.p12").toFile(), motDePasse);
        var chaine = Objects.requireNonNull(magasin.getCertificateChain("cachet"));
        var cachet = (X509Certificate) chaine[0];
        assertThat(cachet.getSubjectX500Principal().getName()).contains("Cachet de démonstration Entremise");
        cachet.verify(chaine[1].getPublicKey());
        cachet.checkValidity(Date.from(HORLOGE.instant()));
        assertThat(magasin.getKey("cachet", motDePasse)).isNotNull();
    }

    private <T> T trousseau(String nom, Class<T> usage) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(cles.resolve(nom)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), usage);
    }

    private Map<String, String> contenus() throws Exception {
        var contenus = new HashMap<String, String>();
        try (var fichiers = Files.list(cles)) {
            for (var fichier : fichiers.toList()) {
                contenus.put(
                        fichier.getFileName().toString(),
                        new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1));
            }
        }
        return contenus;
    }
}
