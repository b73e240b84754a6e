package fr.entremise.it;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.service.Acte;
import fr.entremise.mandat.service.ConsultationJournal;
import fr.entremise.mandat.service.ConsultationJournal.Resultats;
import fr.entremise.mandat.service.CriteresSaisis;
import fr.entremise.mandat.service.LectureCriteres.Remarque;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What each reader of the journal finds, and what none of them does. */
@ArquillianTest
public class LectureJournalIT {

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    ConsultationJournal consultation;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(LectureJournalIT.class);
    }

    @Test
    void un_referent_lit_sa_structure_avec_les_noms_et_rien_d_une_autre() throws Exception {
        var sub = scene.nouvelAidant();
        var personne = Scene.unePersonne();
        var mandat = scene.mandat(sub, personne, LOGEMENT).valeur().toString();
        var ailleurs = scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT)
                .valeur()
                .toString();

        var actes = structure(sub, CriteresSaisis.AUCUN).actes();

        assertThat(actes)
                .extracting(Acte::evenement)
                .contains("brouillon.prepare", "consentement.demande", "consentement.recueilli", "mandat.conclu");
        var signature = actes.stream()
                .filter(acte -> acte.evenement().equals("mandat.conclu"))
                .findFirst()
                .orElseThrow();
        assertThat(signature.auteur()).isEqualTo("Ada Testeuse");
        assertThat(signature.fonctions()).isNotEmpty();
        assertThat(signature.structure()).isEqualTo("Maison du test");
        assertThat(signature.personne()).isEqualTo(personne.identite().nomComplet());
        assertThat(signature.mandat()).isEqualToIgnoringCase(mandat.substring(0, 8));
        assertThat(structure(sub, avec(c -> c.mandat = ailleurs)).remarques())
                .isEqualTo(structure(sub, avec(c -> c.mandat = UUID.randomUUID().toString()))
                        .remarques())
                .containsExactly(Remarque.MANDAT_INCONNU);
    }

    @Test
    void chaque_critere_choisit_et_ensemble_ils_choisissent_tous() throws Exception {
        var organisation = semences.organisation();
        var sub = semences.professionnel(organisation, "Bérénice", "Quetsche");
        var collegue = semences.aidant(organisation);
        var mandat = scene.mandat(sub, Scene.unePersonne(), LOGEMENT).valeur().toString();
        scene.mandat(collegue, Scene.unePersonne(), ARGENT);
        var jour = LocalDate.now(ZoneId.of("Europe/Paris"));

        assertThat(structure(sub, avec(c -> c.professionnel = "bérénice quetsche"))
                        .actes())
                .isNotEmpty()
                .allMatch(acte -> acte.auteur() != null && acte.auteur().contains("Quetsche"));
        assertThat(structure(sub, avec(c -> c.professionnel = "QUET")).actes()).isNotEmpty();
        assertThat(structure(sub, avec(c -> c.professionnel = "q%")).remarques())
                .containsExactly(Remarque.PROFESSIONNEL_INCONNU);
        assertThat(structure(sub, avec(c -> c.mandat = mandat.substring(0, 8).toUpperCase(Locale.ROOT)))
                        .actes())
                .isNotEmpty()
                .allMatch(acte -> mandat.substring(0, 8).equalsIgnoreCase(acte.mandat()));
        assertThat(structure(sub, avec(c -> c.evenement = "mandat.conclu")).actes())
                .hasSize(2)
                .allMatch(acte -> acte.evenement().equals("mandat.conclu"));
        assertThat(structure(sub, avec(c -> c.evenement = "jean.dupont")).remarques())
                .containsExactly(Remarque.EVENEMENT_ABSENT);
        assertThat(structure(sub, avec(c -> c.issue = "REFUSE")).actes()).isEmpty();
        assertThat(structure(sub, avec(c -> {
                            c.professionnel = "bérénice";
                            c.evenement = "mandat.conclu";
                            c.mandat = mandat;
                            c.issue = "FAIT";
                            c.du = jour.minusDays(1).toString();
                            c.au = jour.plusDays(1).toString();
                        }))
                        .actes())
                .hasSize(1);
        assertThat(structure(sub, avec(c -> c.au = jour.minusDays(2).toString()))
                        .actes())
                .isEmpty();
        assertThat(structure(sub, avec(c -> {
                            c.du = jour.toString();
                            c.au = jour.minusDays(1).toString();
                        }))
                        .remarques())
                .containsExactly(Remarque.DATES_A_L_ENVERS);
        assertThat(structure(sub, avec(c -> c.du = "hier")).remarques()).containsExactly(Remarque.DATE_ILLISIBLE);
    }

    @Test
    void les_pages_se_suivent_sans_trou_ni_doublon() throws Exception {
        var sub = scene.nouvelAidant();
        for (var rang = 0; rang < 6; rang++) {
            scene.mandat(sub, Scene.unePersonne(), LOGEMENT);
        }

        var vus = new ArrayList<UUID>();
        var page = structure(sub, CriteresSaisis.AUCUN);
        while (page.suite() != null) {
            assertThat(page.actes()).hasSize(ConsultationJournal.PAGE);
            page.actes().forEach(acte -> vus.add(acte.id()));
            var repere = page.suite();
            page = Sous.compte(sub, Set.of("referent"), () -> consultation.deLaStructure(CriteresSaisis.AUCUN, repere));
        }
        page.actes().forEach(acte -> vus.add(acte.id()));

        assertThat(vus).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void un_administrateur_lit_son_departement_sans_nom_de_personne() throws Exception {
        var brest = semences.aidant(semences.organisation("29"));
        var quimper = semences.aidant(semences.organisation("29"));
        var lyon = semences.aidant(semences.organisation("69"));
        var ici = scene.mandat(brest, Scene.unePersonne(), LOGEMENT).valeur().toString();
        var la = scene.mandat(quimper, Scene.unePersonne(), LOGEMENT).valeur().toString();
        var loin = scene.mandat(lyon, Scene.unePersonne(), LOGEMENT).valeur().toString();
        var admin = semences.administrateur("29");

        var actes = departement(admin, avec(c -> c.evenement = "mandat.conclu")).actes();

        assertThat(actes)
                .extracting(Acte::mandat)
                .contains(reference(ici), reference(la))
                .doesNotContain(reference(loin));
        assertThat(departement(admin, CriteresSaisis.AUCUN).actes()).allSatisfy(acte -> {
            assertThat(acte.personne()).isNull();
            assertThat(acte.structure()).isNotNull();
        });
        assertThat(departement(admin, avec(c -> c.mandat = loin)).remarques()).containsExactly(Remarque.MANDAT_INCONNU);
        assertThat(departement(admin, avec(c -> c.mandat = la)).actes()).isNotEmpty();
    }

    @Test
    void le_dpo_lit_tout_sans_nom_et_sa_recherche_reste_au_journal() throws Exception {
        var mandat = scene.mandat(scene.nouvelAidant(), Scene.unePersonne(), LOGEMENT)
                .valeur()
                .toString();
        var dpo = semences.dpo();

        var actes = Sous.compte(
                        dpo, Set.of("dpo"), () -> consultation.complet(avec(c -> c.mandat = mandat), Repere.fin()))
                .actes();

        assertThat(actes).isNotEmpty().allMatch(acte -> acte.personne() == null);
        assertThat(semences.compter(
                        "select count(*) from journal_entree where auteur_id = ? and evenement = 'journal.consulte'"
                                + " and auteur_roles = 'dpo' and details = 'lecture=complet\nmandats=" + mandat + "'",
                        dpo))
                .isOne();
    }

    private Resultats structure(String sub, CriteresSaisis criteres) throws Exception {
        return Sous.compte(sub, Set.of("referent"), () -> consultation.deLaStructure(criteres, Repere.fin()));
    }

    private Resultats departement(String sub, CriteresSaisis criteres) throws Exception {
        return Sous.compte(
                sub, Set.of("admin_departemental"), () -> consultation.duDepartement(criteres, Repere.fin()));
    }

    private static String reference(String mandat) {
        return mandat.substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static CriteresSaisis avec(Consumer<Saisie> choix) {
        var saisie = new Saisie();
        choix.accept(saisie);
        return new CriteresSaisis(
                saisie.du, saisie.au, saisie.professionnel, saisie.evenement, saisie.mandat, saisie.issue);
    }

    private static final class Saisie {
        private String du = "";
        private String au = "";
        private String professionnel = "";
        private String evenement = "";
        private String mandat = "";
        private String issue = "";
    }
}
