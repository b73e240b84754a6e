package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Ouverture;
import fr.entremise.journal.service.ConsultationTetes;
import fr.entremise.journal.service.ExportJournal;
import fr.entremise.journal.service.OrdreJournal;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.verificateur.Verdict;
import fr.entremise.verificateur.Verdict.Issue;
import fr.entremise.verificateur.Verificateur;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is forgotten, and the journal is still the same. */
@ArquillianTest
public class EffacementJournalIT {

    private static final String ETAT_CIVIL =
            "Zéphyrine Canari | QWERTZ-LETEMOIN |  | female | 1951-07-23 | 29019 | 99100";

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    OrdreJournal ordre;

    @Inject
    ExportJournal export;

    @Inject
    ConsultationTetes tetes;

    @Inject
    Entrees entrees;

    @Inject
    Usagers usagers;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/EntremiseSchemaDS")
    DataSource proprietaire;

    @TempDir
    Path dossier;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(EffacementJournalIT.class)
                .addAsLibraries(archive(Verificateur.class), archive(JsonFactory.class));
    }

    @Test
    void tout_se_verifie_encore_et_plus_rien_ne_dit_qui_c_etait() throws Exception {
        var mandat = scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);
        var usager = usagerDe(mandat);
        var entree = entreeDe(mandat);
        ordonner();
        var ouverture = ouvrir(entree);
        assertThat(verdict(recu(entree, ouverture)))
                .satisfies(this::tient)
                .extracting(Verdict::phrase)
                .asString()
                .contains("1 engagement ouvert");
        var combien = semences.compter("select count(*) from journal_entree where usager_id = ?1", usager);

        oublier(usager);

        assertThat(semences.compter("select count(*) from journal_entree where usager_id = ?1", usager))
                .isEqualTo(combien);
        assertThat(semences.compter("select count(*) from journal_sel where usager_id = ?1", usager))
                .isZero();
        assertThat(transaction(() -> entrees.sel(entree))).isEmpty();
        var complet = complet();
        assertThat(verdict(complet)).satisfies(this::tient);
        assertThat(complet).contains(usager.toString());
        for (var connu : List.of("QWERTZ", "Zéphyrine", "1951-07-23", "zephyrine.temoin")) {
            assertThat(complet).doesNotContain(connu, HexFormat.of().formatHex(connu.getBytes(UTF_8)));
        }
    }

    @Test
    void la_valeur_d_une_autre_n_ouvre_pas_l_entree() throws Exception {
        var entree = entreeDe(scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT));
        ordonner();
        var vraie = ouvrir(entree);

        assertThat(verdict(recu(entree, new Ouverture(vraie.nom(), vraie.sel(), "Une autre")))
                        .issue())
                .isEqualTo(Issue.ALTERE);
    }

    private Ouverture ouvrir(UUID entree) throws Exception {
        return transaction(() -> entrees.sel(entree).orElseThrow().ouvrir("identite", ETAT_CIVIL));
    }

    /** Once nothing binds the person to the service any more, their mandats neither. */
    private void oublier(UUID usager) throws Exception {
        try (var connexion = proprietaire.getConnection();
                var ordres = connexion.createStatement()) {
            connexion.setAutoCommit(false);
            for (var ordreSql : List.of(
                    "delete from document_mandat where mandat_id in (select id from mandat where usager_id = '%s')",
                    "delete from autorisation where usager_id = '%s'",
                    "delete from mandat where usager_id = '%s'",
                    "delete from brouillon_mandat where usager_id = '%s'")) {
                ordres.execute(ordreSql.formatted(usager));
            }
            connexion.commit();
        }
        transaction(() -> {
            usagers.effacer(new UsagerId(usager));
            return usager;
        });
    }

    private UUID usagerDe(MandatId mandat) throws SQLException {
        return lire("select usager_id from mandat where id = '" + mandat.valeur() + "'");
    }

    private UUID entreeDe(MandatId mandat) throws SQLException {
        return lire("select id from journal_entree where evenement = 'mandat.conclu' and mandat_id = '"
                + mandat.valeur() + "'");
    }

    private UUID lire(String requete) throws SQLException {
        try (var connexion = proprietaire.getConnection();
                var instruction = connexion.createStatement();
                var lignes = instruction.executeQuery(requete)) {
            lignes.next();
            return lignes.getObject(1, UUID.class);
        }
    }

    private void ordonner() {
        for (var places = ordre.avancer(); places > 0; places = ordre.avancer()) {
            assertThat(places).isPositive();
        }
    }

    private String recu(UUID entree, Ouverture ouverture) {
        var sortie = new ByteArrayOutputStream();
        assertThat(export.recu(sortie, entree, List.of(ouverture))).isTrue();
        return sortie.toString(UTF_8);
    }

    private String complet() {
        ordonner();
        var sortie = new ByteArrayOutputStream();
        assertThat(export.complet(sortie)).isTrue();
        return sortie.toString(UTF_8);
    }

    private Verdict verdict(String fichier) throws IOException {
        return Verificateur.verifier(
                Files.writeString(dossier.resolve("export.jsonl"), fichier),
                Files.writeString(dossier.resolve("cles.json"), tetes.cles()),
                List.of());
    }

    private void tient(Verdict verdict) {
        assertThat(verdict.phrase()).startsWith("Tout tient");
        assertThat(verdict.issue()).isEqualTo(Issue.TIENT);
    }

    private <T> T transaction(Callable<T> acte) throws Exception {
        transaction.begin();
        try {
            var resultat = acte.call();
            transaction.commit();
            return resultat;
        } catch (Exception | AssertionError echec) {
            transaction.rollback();
            throw echec;
        }
    }

    private static File archive(Class<?> classe) {
        return new File(
                classe.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
