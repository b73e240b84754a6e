package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.service.PassageProfessionnel;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.service.ArretMandat;
import fr.entremise.mandat.service.ConsultationJournal;
import fr.entremise.mandat.service.ConsultationMandats;
import fr.entremise.mandat.service.CriteresSaisis;
import fr.entremise.mandat.service.DemandeArret;
import fr.entremise.mandat.service.PreparationMandat;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Each fact says who, in what roles, for which organisation, about whom, under which mandat, for what. */
@ArquillianTest
public class FaitsIT {

    private static final String SIENS =
            "select count(*) from journal_entree where auteur_id = ? and evenement = ? and issue = ?";

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    PassageProfessionnel passage;

    @Inject
    PreparationMandat preparation;

    @Inject
    ConsultationMandats mandats;

    @Inject
    ConsultationJournal consultation;

    @Inject
    ArretMandat arret;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(FaitsIT.class);
    }

    @Test
    void chaque_acte_remplit_les_colonnes_de_son_entree() throws Exception {
        var sub = scene.nouvelAidant();
        enAidant(sub, () -> {
            passage.entrer();
            return null;
        });
        var mandat = scene.mandat(sub, Scene.unePersonne(), LOGEMENT);
        var fiche = enAidant(sub, () -> mandats.mandat(mandat)).orElseThrow();
        enAidant(sub, () -> mandats.personne(fiche.usager()));
        enAidant(sub, () -> mandats.document(mandat));
        Sous.compte(sub, Set.of("referent"), () -> consultation.deLaStructure(CriteresSaisis.AUCUN, Repere.fin()));
        arreter(sub, mandat, fiche.lignes().get(0).demarche());

        consigne(sub, "session.ouverte", "organisation");
        consigne(sub, "brouillon.prepare", "organisation");
        consigne(sub, "consentement.demande", "organisation");
        consigne(sub, "mandat.conclu", "organisation usager mandat");
        consigne(sub, "personne.consultee", "organisation usager");
        consigne(sub, "document.consulte", "organisation usager mandat");
        consigne(sub, "autorisation.revoquee", "organisation usager mandat demarche");
        consigne(sub, "journal.consulte", "organisation");
    }

    @Test
    void un_refus_est_consigne_une_fois_avec_son_motif_et_ce_qu_il_visait() throws Exception {
        var sub = scene.nouvelAidant();
        var mandat = scene.mandat(sub, Scene.unePersonne(), LOGEMENT);
        arreter(sub, mandat, LOGEMENT);

        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> arreter(sub, mandat, LOGEMENT))
                .extracting(ActeRefuse::motif)
                .isEqualTo(MotifRefus.DEJA_TERMINE);
        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> enAidant(sub, () -> preparation.preparer(Set.of(), DureeMandat.UN_AN, null)));

        assertThat(semences.compter(
                        SIENS + " and details = ? and organisation_id is not null and mandat_id = ?"
                                + " and auteur_roles = 'aidant'",
                        sub,
                        "acte.refuse",
                        "REFUSE",
                        "motif=MAN-05\nporte=ArretMandat.arreter",
                        mandat.valeur()))
                .isOne();
        assertThat(semences.compter(SIENS, sub, "acte.refuse", "REFUSE")).isEqualTo(2);
    }

    @Test
    void un_refus_a_un_compte_que_personne_ne_connait_est_consigne_aussi() {
        var inconnu = UUID.randomUUID().toString();

        assertThatExceptionOfType(ActeRefuse.class).isThrownBy(() -> enAidant(inconnu, () -> mandats.personnes("")));

        assertThat(semences.compter(SIENS + " and details like 'motif=HAB-01%'", inconnu, "acte.refuse", "REFUSE"))
                .isOne();
    }

    private void arreter(String sub, MandatId mandat, Demarche demarche) throws Exception {
        enAidant(sub, () -> {
            arret.arreter(mandat, Set.of(demarche), DemandeArret.USAGER);
            return null;
        });
    }

    /** @param remplies the columns that are filled in; the others are not */
    private void consigne(String sub, String evenement, String remplies) {
        var colonnes = new StringBuilder(" and auteur_qualite = 'PROFESSIONNEL' and auteur_roles <> ''"
                + " and correlation <> '' and instant <= now()");
        for (var colonne : new String[] {"organisation", "usager", "mandat", "demarche"}) {
            colonnes.append(" and ")
                    .append(colonne)
                    .append(colonne.equals("demarche") ? "" : "_id")
                    .append(remplies.contains(colonne) ? " is not null" : " is null");
        }
        assertThat(semences.compter(SIENS + colonnes, sub, evenement, "FAIT"))
                .as(evenement)
                .isPositive();
    }

    private static <T> T enAidant(String sub, Callable<T> acte) throws Exception {
        return Sous.compte(sub, Set.of("aidant"), acte);
    }
}
