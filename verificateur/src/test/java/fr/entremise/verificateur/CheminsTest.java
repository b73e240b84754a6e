package fr.entremise.verificateur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheminsTest {

    private static final int TAILLE = 20;

    private final JournalFixture journal = new JournalFixture(Path.of(""), TAILLE);

    @Test
    void chaque_rang_se_prouve_dans_chaque_taille_et_dans_aucune_autre() {
        for (var taille = 1; taille <= TAILLE; taille++) {
            for (var rang = 0; rang < taille; rang++) {
                var chemin = empreintes(journal.chemin(rang, 0, taille));
                for (var autre = 0; autre < TAILLE; autre++) {
                    assertThat(Chemins.inclut(feuille(rang), autre, taille, chemin, racine(taille)))
                            .as("%s as %s in %s", rang, autre, taille)
                            .isEqualTo(autre == rang);
                }
            }
        }
    }

    @Test
    void chaque_taille_prolonge_les_precedentes_et_aucune_autre() {
        for (var a = 1; a <= TAILLE; a++) {
            for (var de = 1; de <= a; de++) {
                var preuve = empreintes(journal.preuve(de, 0, a, true));
                assertThat(Chemins.prolonge(de, racine(de), a, racine(a), preuve))
                        .as("%s then %s", de, a)
                        .isTrue();
                assertThat(Chemins.prolonge(de, feuille(0), a, racine(a), preuve))
                        .isEqualTo(de == 1);
                assertThat(Chemins.prolonge(de, racine(de), a, feuille(1), preuve))
                        .isFalse();
            }
        }
    }

    @Test
    void un_chemin_trop_court_ou_trop_plusLongne_prouve_rien() {
        var chemin = empreintes(journal.chemin(5, 0, TAILLE));
        var plusLong = new ArrayList<>(chemin);
        plusLong.add(feuille(0));

        assertThat(Chemins.inclut(feuille(5), 5, TAILLE, chemin.subList(0, chemin.size() - 1), racine(TAILLE)))
                .isFalse();
        assertThat(Chemins.inclut(feuille(5), 5, TAILLE, plusLong, racine(TAILLE)))
                .isFalse();
        assertThat(Chemins.inclut(feuille(5), 5, TAILLE, Collections.nCopies(64, feuille(0)), racine(TAILLE)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "6, 5", "5, 4"})
    void des_tailles_qui_n_ont_pas_de_sens_ne_prouvent_rien(long de, long a) {
        assertThat(Chemins.prolonge(de, feuille(0), a, feuille(0), List.of())).isFalse();
        assertThat(Chemins.prolonge(de, feuille(0), a, feuille(0), List.of(feuille(0))))
                .isFalse();
    }

    @Test
    void la_racine_courante_est_celle_de_la_definition() {
        var courante = new RacineCourante();
        for (var taille = 1; taille <= TAILLE; taille++) {
            courante.ajouter(feuille(taille - 1));
            assertThat(courante.racine()).isEqualTo(racine(taille));
            assertThat(courante.taille()).isEqualTo(taille);
        }
    }

    private Empreinte feuille(int rang) {
        return empreinte(journal.feuille(rang));
    }

    private Empreinte racine(int taille) {
        return empreinte(journal.racine(0, taille));
    }

    private static List<Empreinte> empreintes(List<byte[]> octets) {
        return octets.stream().map(CheminsTest::empreinte).toList();
    }

    private static Empreinte empreinte(byte[] octets) {
        return Empreinte.lire(HexFormat.of().formatHex(octets));
    }
}
