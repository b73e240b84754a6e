package fr.entremise.journal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TuilesTest {

    private final List<Long> lectures = new ArrayList<>();
    private final Tuiles tuiles = new Tuiles((niveau, debut, fin) -> {
        lectures.add(debut);
        return LongStream.range(debut, Math.min(fin, 300))
                .mapToObj(TuilesTest::hash)
                .toList();
    });

    @Test
    void donne_ce_qui_est_demande() {
        assertThat(tuiles.lire(0, 258, 260)).containsExactly(hash(258), hash(259));
    }

    @Test
    void ne_lit_qu_une_fois_les_voisines() {
        tuiles.lire(0, 258, 260);
        tuiles.lire(0, 260, 264);
        tuiles.lire(0, 0, 1);

        assertThat(lectures).containsExactly(256L, 0L);
    }

    @Test
    void n_invente_pas_ce_qui_manque() {
        assertThat(tuiles.lire(0, 296, 304)).hasSize(4);
        assertThat(tuiles.lire(0, 320, 336)).isEmpty();
    }

    private static Hash hash(long rang) {
        return new Hash(
                ByteBuffer.allocate(Hash.LONGUEUR).putLong(Long.BYTES, rang).array());
    }
}
