package fr.entremise.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import com.nimbusds.jose.JWSAlgorithm;
import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.MagasinDeCles;
import fr.entremise.common.service.TrousseauSignature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
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
    private static final String MOT_DE_PASSE = "mot-de-passe-du-coffre";

    @TempDir
    static Path temporaire;

    @TempDir
    Path autre;

    private static Path cles = Path.of("");

    @BeforeAll
    static void creer() throws Exception {
        cles = temporaire.resolve("cles");
        CreationCles.creerSiAbsentes(cles, MOT_DE_PASSE, HORLOGE);
        new CachetDemo(HORLOGE).creerSiAbsent(cles, MOT_DE_PASSE);
    }

    @Test
    void are_for_their_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cles)))
                .isEqualTo("rwx------");
        assertThat(contenus(cles).keySet()).containsExactlyInAnyOrder("coffre.p12", "cachet.p12");
        for (var nom : contenus(cles).keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cles.resolve(nom))))
                    .as(nom)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void open_with_their_password_only_and_show_nothing_without_it() throws Exception {
        assertThatIllegalStateException().isThrownBy(() -> MagasinDeCles.ouvrir(cles, "un-autre"));
        assertThat(contenus(cles).get("coffre.p12")).doesNotContain("\"d\"", "primaryKeyId", MOT_DE_PASSE);
    }

    @Test
    void already_there_are_never_touched() throws Exception {
        var avant = contenus(cles);
        creer();
        assertThat(contenus(cles)).isEqualTo(avant);
    }

    @Test
    void of_identities_seal_and_of_prints_hash() throws Exception {
        var clair = new byte[] {1, 2, 3};
        var aead = trousseau(AliasCle.IDENTITES, Aead.class);
        assertThat(aead.decrypt(aead.encrypt(clair, clair), clair)).isEqualTo(clair);
        assertThat(trousseau(AliasCle.EMPREINTES, PrfSet.class).computePrimary(clair, 32))
                .hasSize(32);
    }

    @Test
    void that_sign_do_it_in_es256_under_a_name_from_now_on() {
        for (var cle : new AliasCle[] {AliasCle.FI_SIGNATURE, AliasCle.JOURNAL_TETES}) {
            var trousseau = TrousseauSignature.lire(secret(cles, cle));
            assertThat(trousseau.courante(HORLOGE.instant()).getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
            assertThat(trousseau.annoncees()).singleElement().satisfies(annoncee -> {
                assertThat(annoncee.kid()).isNotBlank();
                assertThat(annoncee.debut()).isEqualTo(HORLOGE.instant());
            });
        }
        assertThat(secret(cles, AliasCle.FI_SIGNATURE)).isNotEqualTo(secret(cles, AliasCle.JOURNAL_TETES));
    }

    @Test
    void that_come_next_are_announced_two_hours_before_and_leave_the_others_as_they_are() throws Exception {
        CreationCles.creerSiAbsentes(autre, MOT_DE_PASSE, HORLOGE);
        var avant = secret(autre, AliasCle.FI_SIGNATURE);
        assertThatExceptionOfType(EchecDemarrage.class).isThrownBy(() -> annoncer(Duration.ofHours(1)));
        assertThat(secret(autre, AliasCle.FI_SIGNATURE)).isEqualTo(avant);

        annoncer(Duration.ofHours(2));

        var trousseau = TrousseauSignature.lire(secret(autre, AliasCle.FI_SIGNATURE));
        assertThat(trousseau.annoncees()).hasSize(2);
        assertThat(trousseau.annoncees().get(1).debut())
                .isEqualTo(HORLOGE.instant().plus(Duration.ofHours(2)));
        assertThat(trousseau.courante(HORLOGE.instant()))
                .isEqualTo(TrousseauSignature.lire(avant).courante(HORLOGE.instant()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(autre.resolve("coffre.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void kept_each_in_a_file_go_into_the_store_as_they_are() throws Exception {
        var fichiers = Map.of(
                "identites.json", AliasCle.IDENTITES,
                "empreintes.json", AliasCle.EMPREINTES,
                "fi-signature.jwk.json", AliasCle.FI_SIGNATURE,
                "cachet.mdp", AliasCle.CACHET);
        for (var fichier : fichiers.entrySet()) {
            Files.writeString(autre.resolve(fichier.getKey()), secret(cles, fichier.getValue()) + "\n");
        }

        assertThat(CreationCles.creerSiAbsentes(autre, MOT_DE_PASSE, HORLOGE))
                .containsExactlyInAnyOrderElementsOf(fichiers.keySet());
        assertThat(CreationCles.creerSiAbsentes(autre, MOT_DE_PASSE, HORLOGE)).isEmpty();
        assertThat(fichiers.values())
                .allSatisfy(cle -> assertThat(secret(autre, cle)).isEqualTo(secret(cles, cle)));
        assertThat(secret(autre, AliasCle.JOURNAL_TETES)).contains("\"nbf\"");
    }

    @Test
    void of_the_seal_come_with_the_authority_that_vouches_for_it() throws Exception {
        var motDePasse = secret(cles, AliasCle.CACHET).toCharArray();
        var magasin = KeyStore.getInstance(cles.resolve("cachet.p12").toFile(), motDePasse);
        var chaine = Objects.requireNonNull(magasin.getCertificateChain("cachet"));
        var cachet = (X509Certificate) chaine[0];
        assertThat(cachet.getSubjectX500Principal().getName()).contains("Cachet de démonstration Entremise");
        cachet.verify(chaine[1].getPublicKey());
        cachet.checkValidity(Date.from(HORLOGE.instant()));
        assertThat(magasin.getKey("cachet", motDePasse)).isNotNull();
    }

    private void annoncer(Duration dans) throws Exception {
        AnnonceCle.annoncer(autre, MOT_DE_PASSE, AliasCle.FI_SIGNATURE, dans, HORLOGE);
    }

    private static String secret(Path dossier, AliasCle cle) {
        return MagasinDeCles.ouvrir(dossier, MOT_DE_PASSE).lire(cle).orElseThrow();
    }

    private static <T> T trousseau(AliasCle cle, Class<T> usage) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        secret(cles, cle), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), usage);
    }

    private static Map<String, String> contenus(Path dossier) throws Exception {
        var contenus = new HashMap<String, String>();
        try (var fichiers = Files.list(dossier)) {
            for (var fichier : fichiers.toList()) {
                contenus.put(
                        fichier.getFileName().toString(),
                        new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1));
            }
        }
        return contenus;
    }
}
