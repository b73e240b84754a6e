package fr.entremise.fournisseuridentite.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaireTest {

    @Test
    void chaque_valeur_est_rendue_telle_qu_elle_fut_ecrite() {
        assertThat(Formulaire.requete("state=a%26b%3D1%23%0D%0A&claims=%7B%22Papier-Citoyennet%C3%A9%22%7D&q=a+b%2Bc"))
                .isEqualTo(Map.of(
                        "state", List.of("a&b=1#\r\n"),
                        "claims", List.of("{\"Papier-Citoyenneté\"}"),
                        "q", List.of("a b+c")));
    }

    @Test
    void une_valeur_repetee_se_voit_et_une_valeur_vide_ne_compte_pas() {
        assertThat(Formulaire.requete("scope=openid&scope=email&nonce=&state&%20=x"))
                .containsEntry("scope", List.of("openid", "email"))
                .doesNotContainKeys("nonce", "state");
        assertThat(Formulaire.requete(null)).isEmpty();
    }

    @Test
    void ce_qui_n_est_pas_lisible_est_refuse() {
        for (var illisible : List.of("a=%00", "a=%FF", "a=%C3%28", "a=%", "a=%4", "a=%zz", "%ff=a")) {
            assertThatExceptionOfType(ActeRefuse.class)
                    .as(illisible)
                    .isThrownBy(() -> Formulaire.requete(illisible))
                    .withMessage("FI-04");
        }
    }

    @Test
    void un_corps_de_plus_de_trente_deux_kibioctets_est_refuse() throws Exception {
        assertThat(Formulaire.corps(corps("a=" + "b".repeat(32 * 1024 - 2)))).hasSize(1);
        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> Formulaire.corps(corps("a=" + "b".repeat(32 * 1024 - 1))));
    }

    private static ByteArrayInputStream corps(String texte) {
        return new ByteArrayInputStream(texte.getBytes(UTF_8));
    }
}
