package fr.entremise.fournisseuridentite.service;

import static fr.entremise.fournisseuridentite.service.FournisseurFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.ActeRefuse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthentificationClientTest {

    private final List<String> haches = new ArrayList<>();
    private AuthentificationClient authentification;

    @BeforeEach
    void compterLesHachages(@TempDir Path dossier) throws Exception {
        var fournisseur = new FournisseurFixture(dossier);
        authentification = fournisseur.emission.authentification;
        authentification.secrets = new SecretsClients(fournisseur.empreintes) {
            @Override
            public byte[] empreinte(String secret) {
                haches.add(secret);
                return super.empreinte(secret);
            }
        };
    }

    @Test
    void i21_un_client_inconnu_coute_le_meme_travail_qu_un_mauvais_secret() {
        refuse(Map.of("client_id", "personne", "client_secret", "faux"), null);
        refuse(Map.of("client_id", "franceconnect", "client_secret", "faux"), null);
        refuse(Map.of(), "Basic cGVyc29ubmU6ZmF1eA==");

        assertThat(haches).containsExactly("faux", "faux", "faux");
    }

    @Test
    void i21_le_bon_secret_aussi() {
        authentification.exiger(Map.of("client_id", "franceconnect", "client_secret", SECRET), null);

        assertThat(haches).containsExactly(SECRET);
    }

    private void refuse(Map<String, String> formulaire, @Nullable String entete) {
        assertThatThrownBy(() -> authentification.exiger(formulaire, entete))
                .isInstanceOfSatisfying(
                        ActeRefuse.class,
                        refus -> assertThat(refus.motif().code()).isEqualTo("FI-01"));
    }
}
