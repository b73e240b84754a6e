package fr.entremise.common.service;

import static fr.entremise.common.service.ClesDeSignature.Usage.FOURNISSEUR_IDENTITE;
import static fr.entremise.common.service.ClesDeSignature.Usage.JOURNAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClesDeSignatureTest {

    private static final Duration UNE_MINUTE = Duration.ofMinutes(1);

    private final AtomicInteger lectures = new AtomicInteger();
    private Instant maintenant = Instant.parse("2026-03-02T12:00:00Z");
    private FileTime modification = FileTime.from(maintenant);
    private String secret = TrousseauSignature.nouveau(maintenant).secret();

    private final ClesDeSignature cles = new ClesDeSignature(
            new CoffreDeCles(new Parametres()) {
                @Override
                public String lire(AliasCle cle) {
                    lectures.incrementAndGet();
                    if (secret.isEmpty()) {
                        throw new UncheckedIOException(new IOException());
                    }
                    return secret;
                }

                @Override
                FileTime modification() {
                    return modification;
                }
            },
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return maintenant;
                }
            });

    @Test
    void une_cle_ajoutee_est_connue_dans_la_minute_et_signe_a_son_heure() {
        var ancienne = cles.courante(FOURNISSEUR_IDENTITE).getKeyID();
        var debut = maintenant.plus(Duration.ofHours(2));
        ecrire(TrousseauSignature.lire(secret).annoncer(debut, maintenant).secret());

        assertThat(cles.publiques(FOURNISSEUR_IDENTITE).size()).isEqualTo(1);
        maintenant = maintenant.plus(UNE_MINUTE);
        assertThat(cles.publiques(FOURNISSEUR_IDENTITE).size()).isEqualTo(2);
        assertThat(cles.courante(FOURNISSEUR_IDENTITE).getKeyID()).isEqualTo(ancienne);
        maintenant = debut;
        assertThat(cles.courante(FOURNISSEUR_IDENTITE).getKeyID()).isNotEqualTo(ancienne);
        assertThat(cles.publique(FOURNISSEUR_IDENTITE, ancienne)).isPresent();
    }

    @Test
    void ce_qui_ne_se_lit_plus_laisse_les_cles_d_avant_et_n_est_relu_qu_une_fois_par_minute() {
        var cle = cles.courante(FOURNISSEUR_IDENTITE);
        for (var illisible : new String[] {"", "{\"keys\":[]}"}) {
            ecrire(illisible);
            maintenant = maintenant.plus(UNE_MINUTE);
            lectures.set(0);
            assertThat(cles.courante(FOURNISSEUR_IDENTITE)).isEqualTo(cle);
            assertThat(cles.courante(FOURNISSEUR_IDENTITE)).isEqualTo(cle);
            assertThat(lectures).hasValue(1);
        }
    }

    @Test
    void un_coffre_qui_n_a_pas_change_n_est_pas_rouvert() {
        cles.courante(FOURNISSEUR_IDENTITE);
        maintenant = maintenant.plus(UNE_MINUTE);
        cles.courante(FOURNISSEUR_IDENTITE);

        assertThat(lectures).hasValue(1);
    }

    @Test
    void sans_aucune_cle_rien_ne_commence() {
        secret = "";

        assertThatThrownBy(() -> cles.courante(FOURNISSEUR_IDENTITE)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void les_cles_du_journal_restent_publiees_a_jamais_et_celles_des_id_tokens_un_jour() {
        secret = TrousseauSignature.lire(secret)
                .annoncer(maintenant.plus(Duration.ofHours(2)), maintenant)
                .secret();
        maintenant = maintenant.plus(Duration.ofDays(40 * 365));

        assertThat(cles.publiques(JOURNAL).size()).isEqualTo(2);
        assertThat(cles.publiques(FOURNISSEUR_IDENTITE).size()).isEqualTo(1);
        assertThat(cles.annoncees(FOURNISSEUR_IDENTITE)).hasSize(2);
    }

    private void ecrire(String nouveau) {
        secret = nouveau;
        modification = FileTime.from(modification.toInstant().plusSeconds(1));
    }
}
