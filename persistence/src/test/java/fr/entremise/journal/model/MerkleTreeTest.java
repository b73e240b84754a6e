package fr.entremise.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    /** The eight leaves that implementations of Certificate Transparency try themselves on. */
    private static final List<Hash> CONNUES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(MerkleTreeTest::feuille)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void a_les_racines_connues_de_tous(int taille, String racine) {
        var journal = new Journal(CONNUES.subList(0, taille));

        assertThat(journal.arbre().racine(taille)).hasToString(racine);
        assertThat(journal.bord.racine()).hasToString(racine);
    }

    @Test
    void prouve_chaque_feuille_de_chaque_taille_comme_la_definition() {
        var feuilles = feuilles(40);
        var arbre = new Journal(feuilles).arbre();

        for (var taille = 1; taille <= feuilles.size(); taille++) {
            for (var rang = 0; rang < taille; rang++) {
                assertThat(arbre.inclusion(rang, taille))
                        .as("%s in %s", rang, taille)
                        .containsExactlyElementsOf(chemin(rang, feuilles.subList(0, taille)));
            }
        }
    }

    @Test
    void prouve_que_chaque_taille_commence_par_les_precedentes_comme_la_definition() {
        var feuilles = feuilles(40);
        var arbre = new Journal(feuilles).arbre();

        for (var taille = 1; taille <= feuilles.size(); taille++) {
            for (var ancienne = 1; ancienne <= taille; ancienne++) {
                assertThat(arbre.coherence(ancienne, taille))
                        .as("%s then %s", ancienne, taille)
                        .containsExactlyElementsOf(preuve(ancienne, feuilles.subList(0, taille), true));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_049})
    void ne_lit_que_ce_qui_est_garde_meme_aux_bornes(int taille) {
        var feuilles = feuilles(taille);
        var arbre = new Journal(feuilles).arbre();

        assertThat(arbre.racine(taille)).isEqualTo(racine(feuilles));
        assertThat(arbre.inclusion(taille - 1, taille)).containsExactlyElementsOf(chemin(taille - 1, feuilles));
        assertThat(arbre.inclusion(0, taille)).containsExactlyElementsOf(chemin(0, feuilles));
        assertThat(arbre.coherence(taille - 100, taille))
                .containsExactlyElementsOf(preuve(taille - 100, feuilles, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 255, 256, 300, 65_537})
    void un_bord_relu_continue_comme_s_il_n_avait_pas_ete_perdu(int taille) {
        var journal = new Journal(feuilles(taille));
        var relu = journal.arbre().bord(taille);

        for (var feuille : feuilles(600)) {
            assertThat(relu.ajouter(feuille)).containsExactlyElementsOf(journal.ajouter(feuille));
        }
        assertThat(relu.racine()).isEqualTo(journal.bord.racine());
        assertThat(relu.taille()).isEqualTo(taille + 600L);
    }

    @Test
    void ne_prouve_rien_de_ce_qui_n_existe_pas() {
        var arbre = new Journal(feuilles(3)).arbre();

        assertThatIllegalArgumentException().isThrownBy(() -> arbre.inclusion(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> arbre.inclusion(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> arbre.coherence(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> arbre.coherence(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> arbre.racine(0));
        assertThatIllegalStateException().isThrownBy(() -> new RightEdge().racine());
    }

    @Test
    void un_trou_dans_ce_qui_est_garde_ne_donne_pas_de_racine() {
        var feuilles = feuilles(4);
        var arbre = new MerkleTree((niveau, debut, fin) -> feuilles.subList((int) debut, (int) fin - 1));

        assertThatIllegalStateException().isThrownBy(() -> arbre.racine(4));
    }

    @Test
    void une_tete_se_signe_dans_la_forme_de_la_norme() {
        var racine = new byte[32];
        racine[31] = 7;
        var tete = new TreeHead(258, new Hash(racine), Instant.ofEpochMilli(1).plusNanos(5));

        assertThat(HexFormat.of().formatHex(tete.aSigner()))
                .isEqualTo("00010000000000000001" + "0000000000000102" + "00".repeat(31) + "07");
        assertThat(tete.instant()).isEqualTo(Instant.ofEpochMilli(1));
    }

    /** What the database keeps, in memory. */
    private static final class Journal {

        final RightEdge bord = new RightEdge();
        private final Map<Integer, List<Hash>> gardes = new TreeMap<>();

        Journal(List<Hash> feuilles) {
            feuilles.forEach(this::ajouter);
        }

        List<RightEdge.Noeud> ajouter(Hash feuille) {
            gardes.computeIfAbsent(0, vide -> new ArrayList<>()).add(feuille);
            var acheves = bord.ajouter(feuille);
            for (var acheve : acheves) {
                var couche = gardes.computeIfAbsent(acheve.niveau(), vide -> new ArrayList<>());
                assertThat(acheve.rang()).isEqualTo(couche.size());
                couche.add(acheve.empreinte());
            }
            return acheves;
        }

        MerkleTree arbre() {
            return new MerkleTree((niveau, debut, fin) ->
                    gardes.getOrDefault(niveau, List.of()).subList((int) debut, (int) fin));
        }
    }

    private static List<Hash> feuilles(int nombre) {
        return IntStream.range(0, nombre)
                .mapToObj(rang ->
                        feuille(ByteBuffer.allocate(Integer.BYTES).putInt(rang).array()))
                .toList();
    }

    // The definitions of RFC 6962 §2.1, word for word and as slow.

    private static Hash racine(List<Hash> feuilles) {
        if (feuilles.size() == 1) {
            return feuilles.get(0);
        }
        var k = coupe(feuilles.size());
        return sha256(
                1,
                racine(feuilles.subList(0, k)).octets(),
                racine(feuilles.subList(k, feuilles.size())).octets());
    }

    private static List<Hash> chemin(int rang, List<Hash> feuilles) {
        if (feuilles.size() == 1) {
            return List.of();
        }
        var k = coupe(feuilles.size());
        var gauche = feuilles.subList(0, k);
        var droite = feuilles.subList(k, feuilles.size());
        return rang < k ? suivi(chemin(rang, gauche), racine(droite)) : suivi(chemin(rang - k, droite), racine(gauche));
    }

    private static List<Hash> preuve(int ancienne, List<Hash> feuilles, boolean entiere) {
        if (ancienne == feuilles.size()) {
            return entiere ? List.of() : List.of(racine(feuilles));
        }
        var k = coupe(feuilles.size());
        var gauche = feuilles.subList(0, k);
        var droite = feuilles.subList(k, feuilles.size());
        return ancienne <= k
                ? suivi(preuve(ancienne, gauche, entiere), racine(droite))
                : suivi(preuve(ancienne - k, droite, false), racine(gauche));
    }

    private static List<Hash> suivi(List<Hash> liste, Hash dernier) {
        var suite = new ArrayList<>(liste);
        suite.add(dernier);
        return suite;
    }

    private static int coupe(int taille) {
        var k = 1;
        while (2 * k < taille) {
            k *= 2;
        }
        return k;
    }

    private static Hash feuille(byte[] octets) {
        return sha256(0, octets);
    }

    private static Hash sha256(int prefixe, byte[]... morceaux) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) prefixe);
            for (var morceau : morceaux) {
                sha256.update(morceau);
            }
            return new Hash(sha256.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
