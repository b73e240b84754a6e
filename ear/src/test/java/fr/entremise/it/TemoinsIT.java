package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.journal.service.ConsultationTetes;
import fr.entremise.journal.service.OrdreJournal;
import fr.entremise.journal.service.RecueilTemoignages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heads leave the server: to the witnesses, and to whoever asks. */
@ArquillianTest
public class TemoinsIT {

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    OrdreJournal ordre;

    @Inject
    RecueilTemoignages recueil;

    @Inject
    ConsultationTetes tetes;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(TemoinsIT.class);
    }

    @BeforeEach
    void tenirUnJournal() throws Exception {
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);
        for (var places = ordre.avancer(); places > 0; places = ordre.avancer()) {
            assertThat(places).isPositive();
        }
    }

    /** Nobody plays the time-stamping authority here: it does not answer. */
    @Test
    void un_temoin_qui_ne_repond_pas_n_empeche_pas_les_autres() throws IOException {
        recueil.recueillir();
        var combien = semences.compter("select count(*) from journal_temoignage");
        recueil.recueillir();

        assertThat(semences.compter("select count(*) from journal_temoignage")).isEqualTo(combien);
        assertThat(semences.compter("select count(*) from journal_temoignage where temoin = 'publication'"))
                .isPositive();
        assertThat(semences.compter("select count(*) from journal_temoignage where temoin = 'horodatage'"))
                .isZero();
        var taille = semences.compter("select max(taille) from journal_temoignage where temoin = 'dossier'");
        var dossier = Path.of(System.getProperty("entremise.temoin.dossier"));
        assertThat(Files.readString(dossier.resolve("tetes.jsonl")))
                .endsWith(Files.readString(dossier.resolve("tete-" + taille + ".json")));
    }

    @Test
    void chacun_lit_les_cles_et_les_tetes_sans_rien_dire_de_soi() throws Exception {
        var cles = lire("/journal/cles.json");
        var publiees = lire("/journal/tetes.jsonl");

        assertThat(cles.statusCode()).isEqualTo(200);
        assertThat(cles.body()).contains("\"P-256\"").doesNotContain("\"d\"");
        assertThat(cles.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(cles.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(publiees.statusCode()).isEqualTo(200);
        assertThat(publiees.body().lines()).isNotEmpty().allMatch(ligne -> ligne.startsWith("{\"type\":\"tete\","));
        assertThat(lire("/journal/tetes.jsonl?depuis=999999999").body()).isEmpty();
    }

    @Test
    void chacun_compare_deux_tetes() throws Exception {
        var avant = tetes.derniere().orElseThrow().tete().taille();
        tenirUnJournal();
        var apres = tetes.derniere().orElseThrow().tete().taille();

        var preuve = lire("/journal/coherence?de=" + avant + "&a=" + apres);

        assertThat(preuve.statusCode()).isEqualTo(200);
        assertThat(preuve.body())
                .startsWith("{\"type\":\"coherence\",\"de\":" + avant + ",\"a\":" + apres + ",\"chemin\":[\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/journal/coherence, 400",
        "/journal/coherence?de=1, 400",
        "/journal/coherence?de=0&a=1, 400",
        "/journal/coherence?de=2&a=1, 400",
        "/journal/coherence?de=-1&a=1, 400",
        "/journal/coherence?de=1&a=99999999999999999999, 400",
        "/journal/coherence?de=1&a=x, 400",
        "/journal/coherence?de=1&a=999999999999999999, 404",
        "/journal/tetes.jsonl?depuis=-1, 400",
        "/journal/tetes.jsonl?depuis=, 400",
        "/journal, 200"
    })
    void ce_qui_n_a_pas_de_sens_est_dit(String chemin, int statut) throws Exception {
        assertThat(lire(chemin).statusCode()).isEqualTo(statut);
    }

    private static HttpResponse<String> lire(String chemin) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getProperty("entremise.url") + chemin))
                                .build(),
                        BodyHandlers.ofString());
    }
}
