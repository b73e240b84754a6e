package fr.entremise.it;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.espaceusager.service.MonJournal;
import fr.entremise.espaceusager.service.MonJournal.Lecture;
import fr.entremise.it.Scene.Personne;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.service.OrdreJournal;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.service.Acte;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** An usager reads what was done for them, everywhere, and nothing of anybody else; each line comes with its proof. */
@ArquillianTest
public class EspaceUsagerIT {

    private static final int ESSAIS = 200;

    @Inject
    Scene scene;

    @Inject
    OrdreJournal ordre;

    @Inject
    Semences semences;

    @Inject
    MonJournal monJournal;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(EspaceUsagerIT.class);
    }

    @Test
    void la_personne_lit_ce_que_chaque_structure_a_fait_pour_elle() throws Exception {
        var personne = Scene.unePersonne();
        var ici = scene.mandat(scene.nouvelAidant(), personne, LOGEMENT).valeur();
        var ailleurs = scene.mandat(scene.nouvelAidant(), personne, ARGENT).valeur();
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);

        var actes = lire(personne).actes();

        assertThat(actes)
                .filteredOn(acte -> acte.evenement().equals("mandat.conclu"))
                .extracting(Acte::mandat)
                .containsExactlyInAnyOrder(reference(ici), reference(ailleurs));
        assertThat(actes).allMatch(acte -> acte.personne() == null);
        assertThat(lire(personne).actes().get(0).evenement()).isEqualTo("espace.journal_consulte");
    }

    @Test
    void la_preuve_d_un_acte_porte_ce_qui_ouvre_ses_engagements() throws Exception {
        var personne = Scene.unePersonne();
        scene.mandat(scene.nouvelAidant(), personne, LOGEMENT);
        var signature = lire(personne).actes().stream()
                .filter(acte -> acte.evenement().equals("mandat.conclu"))
                .findFirst()
                .orElseThrow();

        var preuve = new String(quandOrdonne(() -> preuve(personne, signature.id())), UTF_8);

        assertThat(preuve.lines()).first().asString().contains("\"type\":\"export\"", "\"complet\":false");
        assertThat(preuve)
                .contains(
                        "\"id\":\"" + signature.id() + "\"", "\"chemin\":[", "\"nom\":\"identite\"", "QWERTZ-LETEMOIN");
        assertThat(preuve.lines().reduce((avant, apres) -> apres).orElseThrow()).contains("\"type\":\"fin\"");
        assertThat(semences.compter(
                        "select count(*) from journal_entree where evenement = 'espace.preuve_delivree' and usager_id = ?"
                                + " and details = 'entree=" + signature.id() + "'",
                        requireNonNull(signature.usager())))
                .isOne();
    }

    @Test
    void l_acte_d_une_autre_personne_est_comme_un_acte_qui_n_existe_pas() throws Exception {
        var personne = Scene.unePersonne();
        var autre = Scene.unePersonne();
        scene.mandat(scene.nouvelAidant(), personne, LOGEMENT);
        scene.mandat(scene.nouvelAidant(), autre, LOGEMENT);
        var acte = quandOrdonne(() ->
                lire(autre).actes().stream().filter(lu -> lu.rang() != null).findFirst());

        assertThat(preuve(personne, acte.id())).isEmpty();
        assertThat(preuve(personne, UUID.randomUUID())).isEmpty();
    }

    @Test
    void une_personne_que_personne_n_a_aidee_ne_laisse_pas_de_trace() throws Exception {
        assertThat(lire(Scene.unePersonne())).isEqualTo(new Lecture(List.of(), null));
    }

    @Test
    void une_session_ouverte_avant_le_depart_est_refusee() {
        var personne = Scene.unePersonne();

        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> Sous.usager(
                        personne.fcSub(),
                        personne.identite(),
                        Instant.now().minusSeconds(60),
                        () -> monJournal.lire(Instant.now(), Repere.fin())))
                .extracting(ActeRefuse::motif)
                .isEqualTo(MotifRefus.SESSION_ANCIENNE);
    }

    /** Another may be ordering the journal: asks again. */
    private <T> T quandOrdonne(Callable<Optional<T>> recherche) throws Exception {
        for (var essai = 0; essai < ESSAIS; essai++) {
            ordre.avancer();
            var trouve = recherche.call();
            if (trouve.isPresent()) {
                return trouve.get();
            }
        }
        throw new AssertionError("not ordered");
    }

    private Lecture lire(Personne personne) throws Exception {
        var depart = Instant.now();
        return Sous.usager(personne.fcSub(), personne.identite(), depart, () -> monJournal.lire(depart, Repere.fin()));
    }

    private Optional<byte[]> preuve(Personne personne, UUID entree) throws Exception {
        var depart = Instant.now();
        return Sous.usager(personne.fcSub(), personne.identite(), depart, () -> monJournal.preuve(depart, entree));
    }

    private static String reference(UUID mandat) {
        return mandat.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
