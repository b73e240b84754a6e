package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesDeSignature.Usage;
import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.Hash;
import fr.entremise.journal.model.MerkleTree;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.service.OrdreJournal;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.UserTransaction;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Every entry gets its place in the tree, once, and every head is signed. */
@ArquillianTest
public class ArbreIT {

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    OrdreJournal ordre;

    @Inject
    Arbre arbre;

    @Inject
    ClesDeSignature cles;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(ArbreIT.class);
    }

    @Test
    void chaque_entree_a_une_place_et_les_places_se_suivent() throws Exception {
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);

        ordonner();

        assertThat(sansPlace()).isZero();
        assertThat(semences.compter("select max(rang) + 1 - count(*) from journal_feuille"))
                .isZero();
    }

    @Test
    void la_derniere_tete_couvre_tout_et_porte_la_signature_d_une_cle_publiee() throws Exception {
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);
        ordonner();

        var tete = lire(() -> arbre.derniere().orElseThrow());

        assertThat(tete.tete().taille()).isEqualTo(semences.compter("select count(*) from journal_feuille"));
        assertThat(tete.tete().racine()).isEqualTo(racine(tete));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(
                cles.publique(Usage.JOURNAL, tete.cle()).orElseThrow().toECPublicKey());
        signature.update(tete.tete().aSigner());
        assertThat(signature.verify(Base64.getDecoder().decode(tete.signature())))
                .isTrue();
    }

    @Test
    void ceux_qui_ecrivent_pendant_qu_on_ordonne_ont_leur_place_aussi() throws Exception {
        var aidants = IntStream.range(0, 4).mapToObj(i -> scene.nouvelAidant()).toList();
        var fils = Executors.newFixedThreadPool(aidants.size());
        try {
            var mandats = aidants.stream()
                    .map(aidant -> fils.submit(() -> scene.mandat(aidant, Scene.unePersonne(), LOGEMENT)))
                    .toList();
            for (var mandat : mandats) {
                ordre.avancer();
                mandat.get();
            }
        } finally {
            fils.shutdownNow();
        }

        ordonner();

        chaque_entree_a_une_place_et_les_places_se_suivent();
        var tete = lire(() -> arbre.derniere().orElseThrow());
        assertThat(tete.tete().racine()).isEqualTo(racine(tete));
    }

    @Test
    void rien_n_est_place_tant_qu_une_transaction_commencee_avant_peut_encore_ecrire() throws Exception {
        ordonner();
        transaction.begin();
        try {
            semences.compter("select cast(cast(pg_current_xact_id() as text) as bigint)");
            ailleurs(() -> scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT));

            assertThat(ordre.avancer()).isZero();
            assertThat(sansPlace()).isPositive();
        } finally {
            transaction.rollback();
        }
        ordonner();

        assertThat(sansPlace()).isZero();
    }

    /** The rounds of the server order too: what matters is that nothing settled waits. */
    private void ordonner() {
        for (var places = ordre.avancer(); places > 0; places = ordre.avancer()) {
            assertThat(places).isPositive();
        }
    }

    @Test
    void la_sante_du_serveur_dit_combien_le_journal_attend() throws Exception {
        var reponse = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + System.getProperty("jboss.management.http.port") + "/health/ready"))
                                .build(),
                        BodyHandlers.ofString());

        try (var lecture = Json.createReader(new StringReader(reponse.body()))) {
            assertThat(lecture.readObject().getJsonArray("checks"))
                    .map(JsonValue::asJsonObject)
                    .filteredOn(verification -> verification.getString("name").equals("journal"))
                    .singleElement()
                    .satisfies(journal -> {
                        assertThat(journal.getString("status")).isEqualTo("UP");
                        assertThat(journal.getJsonObject("data").getInt("retard_s"))
                                .isLessThan(10);
                        // Other tests write in years to come, whose months are not open.
                        assertThat(journal.getJsonObject("data").getInt("sans_mois"))
                                .isNotNegative();
                    });
        }
    }

    private long sansPlace() {
        return semences.compter("select count(*) from journal_entree e where not exists"
                + " (select 1 from journal_feuille f where f.entree_id = e.id and f.empreinte = e.feuille)");
    }

    private static void ailleurs(Callable<?> acte) throws Exception {
        var fil = Executors.newSingleThreadExecutor();
        try {
            fil.submit(acte).get();
        } finally {
            fil.shutdownNow();
        }
    }

    private Hash racine(SignedTreeHead tete) throws Exception {
        return lire(() -> new MerkleTree(arbre).racine(tete.tete().taille()));
    }

    private <T> T lire(Callable<T> lecture) throws Exception {
        transaction.begin();
        try {
            return lecture.call();
        } finally {
            transaction.rollback();
        }
    }
}
