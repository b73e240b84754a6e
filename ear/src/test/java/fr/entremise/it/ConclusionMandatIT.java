package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.PAPIERS;
import static fr.entremise.common.model.Demarche.SOCIAL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.service.ArretMandat;
import fr.entremise.mandat.service.ConclusionMandat;
import fr.entremise.mandat.service.ConsultationMandats;
import fr.entremise.mandat.service.DemandeArret;
import fr.entremise.mandat.service.PreparationMandat;
import fr.entremise.mandat.service.RecueilConsentement;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the draft to the mandat, through the real doors, on the real database. */
@ArquillianTest
public class ConclusionMandatIT {

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    PreparationMandat preparation;

    @Inject
    RecueilConsentement recueil;

    @Inject
    ConclusionMandat conclusion;

    @Inject
    ConsultationMandats consultation;

    @Inject
    ArretMandat arret;

    @Resource(lookup = "java:jboss/datasources/EntremiseSchemaDS")
    DataSource proprietaire;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(ConclusionMandatIT.class);
    }

    @Test
    void une_signature_ecrit_le_mandat_ses_autorisations_son_papier_et_le_journal() throws Exception {
        var aidant = scene.nouvelAidant();
        var mandat = scene.mandat(aidant, Scene.unePersonne(), LOGEMENT, SOCIAL);

        assertThat(autorisationsOuvertes(mandat)).isEqualTo(2);
        assertThat(semences.compter("select count(*) from document_mandat where mandat_id = ?1", mandat.valeur()))
                .isEqualTo(1);
        assertThat(entrees("mandat.conclu", mandat)).isEqualTo(1);
        var pdf = Sous.compte(aidant, Set.of("aidant"), () -> consultation.document(mandat));
        assertThat(pdf)
                .hasValueSatisfying(
                        octets -> assertThat(new String(octets, 0, 5, US_ASCII)).isEqualTo("%PDF-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usager",
                "document_mandat",
                "personne_suivie",
                "personne_recherche",
                "consentement",
                "mandat",
                "envoi",
                "journal_entree"
            })
    void rien_de_la_personne_n_est_en_clair_dans_la_base(String table) throws Exception {
        scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT);

        assertThat(semences.compter("select count(*) from " + table)).isPositive();
        for (var connu : List.of("QWERTZ", "Zéphyrine", "1951-07-23", "zephyrine.temoin")) {
            var enOctets = HexFormat.of().formatHex(connu.getBytes(UTF_8));
            assertThat(semences.compter(
                            "select count(*) from " + table + " t where t::text like ?1 or t::text like ?2",
                            "%" + connu + "%",
                            "%" + enOctets + "%"))
                    .isZero();
        }
    }

    @Test
    void a43_signer_deux_fois_le_meme_brouillon_fait_un_seul_mandat() throws Exception {
        var aidant = scene.nouvelAidant();
        var brouillon = scene.brouillonConsenti(aidant, Scene.unePersonne(), LOGEMENT);
        scene.entrerSecondFacteur(aidant, brouillon);

        var mandats = ensemble(4, () -> signer(aidant, brouillon));

        assertThat(Set.copyOf(mandats)).hasSize(1);
        assertThat(semences.compter(
                        "select count(*) from mandat m join consentement c on c.id = m.consentement_id"
                                + " where c.brouillon_id = ?1",
                        brouillon.valeur()))
                .isEqualTo(1);
    }

    @Test
    void a43_deux_signatures_en_meme_temps_laissent_un_seul_jeu_d_autorisations_ouvertes() throws Exception {
        var aidant = scene.nouvelAidant();
        var personne = Scene.unePersonne();
        var brouillons = IntStream.range(0, 4)
                .mapToObj(numero -> consenti(aidant, personne))
                .toList();
        brouillons.forEach(brouillon -> scene.entrerSecondFacteur(aidant, brouillon));
        var suivant = brouillons.iterator();

        var mandats = ensemble(4, () -> {
            BrouillonId brouillon;
            synchronized (suivant) {
                brouillon = suivant.next();
            }
            return signer(aidant, brouillon);
        });

        assertThat(Set.copyOf(mandats)).hasSize(4);
        assertThat(mandats.stream()
                        .mapToLong(this::autorisationsOuvertes)
                        .sorted()
                        .toArray())
                .containsExactly(0, 0, 0, 2);
    }

    @Test
    void un_nouveau_mandat_remplace_les_seules_demarches_qu_il_reprend() throws Exception {
        var aidant = scene.nouvelAidant();
        var personne = Scene.unePersonne();
        var ancien = scene.mandat(aidant, personne, LOGEMENT, SOCIAL);

        var nouveau = scene.mandat(aidant, personne, LOGEMENT);

        assertThat(autorisationsOuvertes(ancien)).isEqualTo(1);
        assertThat(autorisationsOuvertes(nouveau)).isEqualTo(1);
        assertThat(entrees("autorisation.remplacee", ancien)).isEqualTo(1);
    }

    @Test
    void a44_rien_n_est_ecrit_quand_le_journal_ne_peut_pas_l_etre() throws Exception {
        var aidant = scene.nouvelAidant();
        var brouillon = scene.brouillonConsenti(aidant, Scene.unePersonne(), PAPIERS);
        scene.entrerSecondFacteur(aidant, brouillon);

        sql("revoke insert on journal_entree from entremise_app");
        try {
            assertThatThrownBy(() -> signer(aidant, brouillon)).isInstanceOf(Exception.class);
        } finally {
            sql("grant insert on journal_entree to entremise_app");
        }

        assertThat(semences.compter(
                        "select count(*) from mandat m join consentement c on c.id = m.consentement_id"
                                + " where c.brouillon_id = ?1",
                        brouillon.valeur()))
                .isZero();
        assertThat(scene.signer(aidant, brouillon)).isNotNull();
    }

    @Test
    void sans_second_facteur_pas_de_mandat() throws Exception {
        var aidant = scene.nouvelAidant();
        var brouillon = scene.brouillonConsenti(aidant, Scene.unePersonne(), PAPIERS);

        refuse("HAB-05", () -> signer(aidant, brouillon));
    }

    @Test
    void le_second_facteur_d_un_brouillon_ne_signe_pas_un_autre() throws Exception {
        var aidant = scene.nouvelAidant();
        var autre = scene.brouillonConsenti(aidant, Scene.unePersonne(), PAPIERS);
        var brouillon = scene.brouillonConsenti(aidant, Scene.unePersonne(), PAPIERS);
        scene.entrerSecondFacteur(aidant, autre);

        refuse("HAB-05", () -> signer(aidant, brouillon));
    }

    @Test
    void a46_sans_consentement_pas_de_mandat() throws Exception {
        var aidant = scene.nouvelAidant();
        var brouillon = preparer(aidant, PAPIERS);
        scene.entrerSecondFacteur(aidant, brouillon);

        refuse("MAN-04", () -> signer(aidant, brouillon));
    }

    @Test
    void a46_le_mandat_donne_a_une_autre_structure_ne_dispense_pas_du_consentement() throws Exception {
        var personne = Scene.unePersonne();
        scene.mandat(scene.nouvelAidant(), personne, PAPIERS);
        var aidant = scene.nouvelAidant();
        var ancien = scene.mandat(aidant, personne, PAPIERS);
        Sous.compte(aidant, Set.of("aidant"), () -> {
            arret.arreter(ancien, Set.of(PAPIERS), DemandeArret.USAGER);
            return ancien;
        });
        var brouillon = preparer(aidant, PAPIERS);
        scene.entrerSecondFacteur(aidant, brouillon);

        refuse("MAN-04", () -> signer(aidant, brouillon));
    }

    @Test
    void l_aidant_d_une_autre_structure_ne_voit_ni_ne_signe_rien() throws Exception {
        var aidant = scene.nouvelAidant();
        var etranger = scene.nouvelAidant();
        var brouillon = scene.brouillonConsenti(aidant, Scene.unePersonne(), PAPIERS);
        scene.entrerSecondFacteur(etranger, brouillon);

        refuse("MAN-03", () -> signer(etranger, brouillon));
        var mandat = scene.signer(aidant, brouillon);
        assertThat(Sous.compte(etranger, Set.of("aidant"), () -> consultation.mandat(mandat)))
                .isEmpty();
        assertThat(Sous.compte(etranger, Set.of("aidant"), () -> consultation.document(mandat)))
                .isEmpty();
    }

    @Test
    void un_aidant_suspendu_ne_signe_plus() throws Exception {
        var aidant = scene.nouvelAidant();
        var brouillon = scene.brouillonConsenti(aidant, Scene.unePersonne(), PAPIERS);
        scene.entrerSecondFacteur(aidant, brouillon);
        semences.suspendre(aidant);

        refuse("HAB-02", () -> signer(aidant, brouillon));
    }

    @Test
    void une_session_franceconnect_plus_ancienne_que_la_demande_est_refusee() throws Exception {
        var aidant = scene.nouvelAidant();
        var personne = Scene.unePersonne();
        var brouillon = preparer(aidant, PAPIERS);
        var lien = scene.lien(aidant, brouillon);
        recueil.commencer(lien);

        refuse(
                "CON-02",
                () -> Sous.usager(
                        personne.fcSub(),
                        personne.identite(),
                        Instant.now().minus(Duration.ofMinutes(5)),
                        () -> recueil.accepter(lien)));
        assertThat(semences.compter("select count(*) from consentement where brouillon_id = ?1", brouillon.valeur()))
                .isZero();
    }

    @Test
    void une_autre_personne_que_celle_attendue_est_refusee() throws Exception {
        var aidant = scene.nouvelAidant();
        var attendue = Scene.unePersonne();
        var connue = scene.mandat(aidant, attendue, LOGEMENT);
        var usager = Sous.compte(aidant, Set.of("aidant"), () -> consultation.mandat(connue))
                .orElseThrow()
                .usager();
        var brouillon = Sous.compte(
                aidant, Set.of("aidant"), () -> preparation.preparer(Set.of(PAPIERS), DureeMandat.UN_JOUR, usager));
        var lien = scene.lien(aidant, brouillon);
        recueil.commencer(lien);
        var autre = Scene.unePersonne();

        refuse(
                "CON-03",
                () -> Sous.usager(autre.fcSub(), autre.identite(), Instant.now(), () -> recueil.accepter(lien)));
        Sous.usager(attendue.fcSub(), attendue.identite(), Instant.now(), () -> recueil.accepter(lien));
    }

    @Test
    void un_lien_ne_sert_qu_une_fois_et_un_nouveau_remplace_l_ancien() throws Exception {
        var aidant = scene.nouvelAidant();
        var personne = Scene.unePersonne();
        var brouillon = preparer(aidant, PAPIERS);
        var ancien = scene.lien(aidant, brouillon);
        var lien = scene.lien(aidant, brouillon);
        recueil.commencer(lien);

        refuse("CON-01", () -> recueil.lire(ancien));
        Sous.usager(personne.fcSub(), personne.identite(), Instant.now(), () -> recueil.accepter(lien));
        refuse(
                "CON-01",
                () -> Sous.usager(personne.fcSub(), personne.identite(), Instant.now(), () -> recueil.accepter(lien)));
    }

    private BrouillonId preparer(String aidant, Demarche demarche) throws Exception {
        return Sous.compte(
                aidant, Set.of("aidant"), () -> preparation.preparer(Set.of(demarche), DureeMandat.UN_JOUR, null));
    }

    private BrouillonId consenti(String aidant, Scene.Personne personne) {
        try {
            return scene.brouillonConsenti(aidant, personne, LOGEMENT, SOCIAL);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MandatId signer(String aidant, BrouillonId brouillon) throws Exception {
        return Sous.compte(aidant, Set.of("aidant"), () -> conclusion.signer(brouillon));
    }

    private long autorisationsOuvertes(MandatId mandat) {
        return semences.compter(
                "select count(*) from autorisation where mandat_id = ?1 and fin is null", mandat.valeur());
    }

    private long entrees(String evenement, MandatId mandat) {
        return semences.compter(
                "select count(*) from journal_entree where evenement = ?1 and mandat_id = ?2",
                evenement,
                mandat.valeur());
    }

    private void sql(String ordre) throws SQLException {
        try (var connexion = proprietaire.getConnection();
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }

    private static void refuse(String code, Callable<?> acte) {
        assertThatThrownBy(acte::call)
                .isInstanceOfSatisfying(
                        ActeRefuse.class,
                        refus -> assertThat(refus.motif().code()).isEqualTo(code));
    }

    /** Runs {@code acte} at the same instant in {@code fois} threads that inherit the server's context. */
    private static <T> List<T> ensemble(int fois, Callable<T> acte) throws Exception {
        var barriere = new CyclicBarrier(fois);
        var fils = Executors.newFixedThreadPool(fois);
        var chargeur = Thread.currentThread().getContextClassLoader();
        try {
            var taches = fils.invokeAll(IntStream.range(0, fois)
                    .<Callable<T>>mapToObj(numero -> () -> {
                        Thread.currentThread().setContextClassLoader(chargeur);
                        barriere.await();
                        return acte.call();
                    })
                    .toList());
            var resultats = new ArrayList<T>();
            for (Future<T> tache : taches) {
                resultats.add(tache.get());
            }
            return resultats;
        } finally {
            fils.shutdownNow();
        }
    }
}
