package fr.entremise.fournisseuridentite.model;

import static fr.entremise.fournisseuridentite.model.UsageAdresse.DECONNEXION;
import static fr.entremise.fournisseuridentite.model.UsageAdresse.RETOUR;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOidcTest {

    private static final String ADRESSE = "https://fc.example/retour";

    private final ClientOidc client = ClientOidc.inscrire(
            DemandeInscription.de("franceconnect", "FranceConnect", Set.of(ADRESSE), Set.of("https://fc.example/fin")),
            octets("present"));

    @Test
    void deux_secrets_valent_pendant_le_changement() {
        assertThat(client.aPourSecret(octets("present"))).isTrue();
        assertThat(client.aPourSecret(octets("suivant"))).isFalse();
        assertThat(client.aPourSecret(new byte[0])).isFalse();

        client.annoncerSecret(octets("suivant"));

        assertThat(client.fiche().secretAnnonce()).isTrue();
        assertThat(client.aPourSecret(octets("present"))).isTrue();
        assertThat(client.aPourSecret(octets("suivant"))).isTrue();
        assertThat(client.aPourSecret(octets("autre"))).isFalse();
    }

    @Test
    void le_secret_active_est_seul_a_valoir() {
        client.annoncerSecret(octets("suivant"));
        client.activerSecret();

        assertThat(client.aPourSecret(octets("present"))).isFalse();
        assertThat(client.aPourSecret(octets("suivant"))).isTrue();
        assertThat(client.fiche().secretAnnonce()).isFalse();
    }

    @Test
    void le_secret_abandonne_ne_vaut_plus_rien() {
        client.annoncerSecret(octets("suivant"));
        client.abandonnerSecret();

        assertThat(client.aPourSecret(octets("present"))).isTrue();
        assertThat(client.aPourSecret(octets("suivant"))).isFalse();
    }

    @Test
    void un_secret_ne_s_annonce_qu_une_fois_et_ne_s_active_qu_annonce() {
        refuse(MotifRegistre.AUCUN_SECRET_ANNONCE, client::activerSecret);
        refuse(MotifRegistre.AUCUN_SECRET_ANNONCE, client::abandonnerSecret);
        client.annoncerSecret(octets("suivant"));
        refuse(MotifRegistre.SECRET_DEJA_ANNONCE, () -> client.annoncerSecret(octets("encore")));
    }

    @Test
    void une_adresse_est_la_sienne_au_signe_pres() {
        assertThat(client.revientA("https://fc.example/retour")).isTrue();
        assertThat(client.revientA("https://fc.example/retour/")).isFalse();
        assertThat(client.revientA("https://fc.example/fin")).isFalse();
        assertThat(client.revientDeDeconnexionA("https://fc.example/fin")).isTrue();
        assertThat(client.revientDeDeconnexionA("https://fc.example/retour")).isFalse();
    }

    @Test
    void une_adresse_s_ajoute_et_se_retire_une_fois_mais_il_en_reste_toujours_une_de_retour() {
        client.ajouter(RETOUR, "https://fc.example/autre");
        assertThat(client.revientA("https://fc.example/autre")).isTrue();
        refuse(MotifRegistre.DEJA_FAIT, () -> client.ajouter(RETOUR, "https://fc.example/autre"));

        client.retirer(RETOUR, ADRESSE);
        assertThat(client.revientA(ADRESSE)).isFalse();
        refuse(MotifRegistre.DEJA_FAIT, () -> client.retirer(RETOUR, ADRESSE));
        refuse(MotifRegistre.ADRESSE_NECESSAIRE, () -> client.retirer(RETOUR, "https://fc.example/autre"));

        client.retirer(DECONNEXION, "https://fc.example/fin");
        assertThat(client.fiche().retoursDeconnexion()).isEmpty();
    }

    @Test
    void dix_adresses_suffisent() {
        IntStream.range(1, 10).forEach(i -> client.ajouter(RETOUR, ADRESSE + i));

        refuse(MotifRegistre.TROP_D_ADRESSES, () -> client.ajouter(RETOUR, ADRESSE + "dix"));
        var onze = IntStream.range(0, 11).mapToObj(i -> ADRESSE + i).collect(Collectors.toSet());
        refuse(MotifRegistre.TROP_D_ADRESSES, () -> inscrire("a", "A", onze));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fc.example/retour?client=1",
                "https://fc.example",
                "https://fc.example:8443/",
                "http://localhost:8180/retour",
                "http://127.0.0.1/retour",
                "http://[::1]:9000/retour"
            })
    void une_adresse_complete_et_chiffree_ou_de_la_machine_meme_s_inscrit(String adresse) {
        client.ajouter(RETOUR, adresse);

        assertThat(client.revientA(adresse)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fc.example/retour",
                "/retour",
                "http://fc.example/retour",
                "http://localhost.fc.example/retour",
                "http://127.0.0.1.fc.example/",
                "https:///retour",
                "https://fc.example/retour#",
                "https://fc.example/retour#ici",
                "https://*.fc.example/retour",
                "https://fc.example/*",
                "https://fc.example@ailleurs.example/",
                "https://fc.example/a/../b",
                "https://fc.example/é",
                "https://fc.example/a b",
                "https://fc.example/a\nb",
                "https://fc.example/\\",
                "javascript:alert(1)",
                "ftp://fc.example/",
                "HTTPS://fc.example/"
            })
    void une_adresse_douteuse_ne_s_inscrit_pas(String adresse) {
        refuse(MotifRegistre.ADRESSE_INVALIDE, () -> client.ajouter(RETOUR, adresse));
        refuse(MotifRegistre.ADRESSE_INVALIDE, () -> client.ajouter(DECONNEXION, adresse));
        refuse(MotifRegistre.ADRESSE_INVALIDE, () -> inscrire("a", "A", Set.of(adresse)));
    }

    @Test
    void une_adresse_tient_en_cinq_cents_signes() {
        var longue = "https://fc.example/" + "a".repeat(481);
        client.ajouter(RETOUR, longue);
        refuse(MotifRegistre.ADRESSE_INVALIDE, () -> client.ajouter(RETOUR, longue + "a"));
    }

    @Test
    void ne_s_inscrit_qu_avec_ce_qui_permet_de_lui_repondre() {
        for (var id : List.of("", "a b", "é", "a".repeat(65), "a\n")) {
            refuse(MotifRegistre.IDENTIFIANT_INVALIDE, () -> inscrire(id, "A", Set.of(ADRESSE)));
        }
        assertThat(inscrire("a".repeat(64), "A", Set.of(ADRESSE)).estActif()).isTrue();
        refuse(MotifRegistre.NOM_INVALIDE, () -> inscrire("a", " ", Set.of(ADRESSE)));
        refuse(MotifRegistre.NOM_INVALIDE, () -> inscrire("a", "A".repeat(101), Set.of(ADRESSE)));
        refuse(MotifRegistre.ADRESSE_NECESSAIRE, () -> inscrire("a", "A", Set.of()));
    }

    @Test
    void ne_s_inscrit_pas_pour_ce_que_nous_ne_donnons_pas() {
        refuse(MotifRegistre.GARANTIE_NON_OFFERTE, () -> avec(Set.of("eidas1", "eidas3"), "ES256"));
        refuse(MotifRegistre.GARANTIE_NON_OFFERTE, () -> avec(Set.of(), "ES256"));
        refuse(MotifRegistre.GARANTIE_NON_OFFERTE, () -> avec(Set.of("eidas1"), "RS256"));
        refuse(MotifRegistre.GARANTIE_NON_OFFERTE, () -> avec(Set.of("eidas1"), "none"));
    }

    @Test
    void ne_prend_que_les_niveaux_inscrits() {
        assertThat(client.accepte("eidas1")).isTrue();
        assertThat(client.accepte("eidas2")).isFalse();
    }

    @Test
    void se_suspend_et_se_reprend_une_fois() {
        refuse(MotifRegistre.DEJA_FAIT, client::reprendre);
        client.suspendre();
        assertThat(client.estActif()).isFalse();
        refuse(MotifRegistre.DEJA_FAIT, client::suspendre);
        client.reprendre();
        assertThat(client.estActif()).isTrue();
    }

    private static ClientOidc avec(Set<String> niveaux, String algorithme) {
        return ClientOidc.inscrire(
                new DemandeInscription("a", "A", Set.of(ADRESSE), Set.of(), niveaux, algorithme), new byte[32]);
    }

    private static ClientOidc inscrire(String id, String nom, Set<String> retours) {
        return ClientOidc.inscrire(DemandeInscription.de(id, nom, retours, Set.of()), new byte[32]);
    }

    private static void refuse(MotifRegistre motif, ThrowingCallable acte) {
        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(acte)
                .satisfies(refus -> assertThat(refus.motif()).isEqualTo(motif));
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(US_ASCII);
    }
}
