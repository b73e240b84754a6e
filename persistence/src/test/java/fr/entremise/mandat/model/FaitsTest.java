package fr.entremise.mandat.model;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.mandat.model.MandatFixture.MIDI;
import static fr.entremise.mandat.model.MandatFixture.unMandat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.Issue;
import fr.entremise.usager.model.IdentitePivotFixture;
import fr.entremise.usager.model.UsagerId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the journal keeps of each act about a mandat. */
class FaitsTest {

    private static final Auteur ANGELA = new Auteur(Auteur.Qualite.USAGER, "u1");

    @Test
    void un_mandat_conclu_avec_tout_ce_qui_permet_de_le_prouver() {
        var mandat = unMandat(LOGEMENT, ARGENT).conclu();
        var fait = new MandatConclu(
                mandat.id(),
                mandat.organisation(),
                mandat.usager(),
                List.of(LOGEMENT, ARGENT),
                mandat.duree(),
                "2026-11",
                "ab12",
                IdentitePivotFixture.pierreDitDubois());

        assertThat(fait.type()).isEqualTo("mandat.conclu");
        assertThat(fait.issue()).isEqualTo(Issue.FAIT);
        assertThat(fait.organisationConcernee()).isEqualTo(mandat.organisation().valeur());
        assertThat(fait.usagerConcerne()).isEqualTo(mandat.usager().valeur());
        assertThat(fait.mandatConcerne()).isEqualTo(mandat.id().valeur());
        assertThat(fait.details())
                .isEqualTo(
                        Map.of("demarches", "LOGEMENT,ARGENT", "duree", "UN_JOUR", "texte", "2026-11", "pdf", "ab12"));
        assertThat(fait.engagements())
                .isEqualTo(Map.of("identite", "Pierre | MERCIER | DUBOIS | male | 1969-03-17 | 95277 | 99100"));
        assertThat(fait.toString()).doesNotContain("MERCIER");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOQUEE, autorisation.revoquee",
        "RENONCEE, autorisation.renoncee",
        "REMPLACEE, autorisation.remplacee",
        "EXPIREE, autorisation.expiree"
    })
    void la_fin_d_une_demarche_par_son_evenement(FinAutorisation fin, String type) {
        var mandat = unMandat(LOGEMENT).conclu();
        var fait = new AutorisationTerminee(mandat, LOGEMENT, fin, "aidant", ANGELA);

        assertThat(fait.type()).isEqualTo(type);
        assertThat(fait.organisationConcernee()).isEqualTo(mandat.organisation().valeur());
        assertThat(fait.usagerConcerne()).isEqualTo(mandat.usager().valeur());
        assertThat(fait.mandatConcerne()).isEqualTo(mandat.id().valeur());
        assertThat(fait.demarcheConcernee()).isEqualTo(LOGEMENT);
        assertThat(fait.details()).isEqualTo(Map.of("demande", "aidant"));
        assertThat(fait.auteur()).isEqualTo(ANGELA);
    }

    @Test
    void un_arret_refuse_par_le_porteur_du_papier() {
        var mandat = MandatId.nouveau();
        var fait = new ArretRefuse(MotifRefus.CODE_INCONNU, mandat);

        assertThat(fait.type()).isEqualTo("arret.refuse");
        assertThat(fait.issue()).isEqualTo(Issue.REFUSE);
        assertThat(fait.mandatConcerne()).isEqualTo(mandat.valeur());
        assertThat(fait.auteur()).isEqualTo(new Auteur(Auteur.Qualite.PORTEUR, "-"));
        assertThat(fait.details()).isEqualTo(Map.of("motif", "MAN-07"));
        assertThat(new ArretRefuse(MotifRefus.TROP_D_ESSAIS, null).mandatConcerne())
                .isNull();
    }

    @Test
    void une_lecture_avec_ce_qui_a_ete_lu() {
        var organisation = new OrganisationId(UUID.randomUUID());
        var usager = UsagerId.nouveau();
        var mandat = MandatId.nouveau();
        var fait = new ConsultationFaite("mandat.consulte", organisation, usager, mandat);

        assertThat(fait.type()).isEqualTo("mandat.consulte");
        assertThat(fait.organisationConcernee()).isEqualTo(organisation.valeur());
        assertThat(fait.usagerConcerne()).isEqualTo(usager.valeur());
        assertThat(fait.mandatConcerne()).isEqualTo(mandat.valeur());
        assertThat(new ConsultationFaite("personne.consultee", organisation, usager, null).mandatConcerne())
                .isNull();
    }

    @Test
    void une_lecture_du_journal() {
        var organisation = UUID.randomUUID();
        var usager = UsagerId.nouveau();

        var criteres = new Criteres(
                MIDI, MIDI.plusSeconds(1), Set.of("b", "a"), "mandat.conclu", Set.of(organisation), Issue.REFUSE);

        var lecture = new JournalConsulte("structure", organisation, usager, criteres);

        assertThat(lecture.type()).isEqualTo("journal.consulte");
        assertThat(lecture.organisationConcernee()).isEqualTo(organisation);
        assertThat(lecture.usagerConcerne()).isEqualTo(usager.valeur());
        assertThat(lecture.details())
                .isEqualTo(Map.of(
                        "lecture", "structure",
                        "depuis", MIDI.toString(),
                        "avant", MIDI.plusSeconds(1).toString(),
                        "auteurs", "a,b",
                        "evenement", "mandat.conclu",
                        "mandats", organisation.toString(),
                        "issue", "REFUSE"));
        assertThat(new JournalConsulte("complet", null, null, Criteres.AUCUN))
                .satisfies(tout -> assertThat(tout.usagerConcerne()).isNull())
                .satisfies(tout -> assertThat(tout.details()).isEqualTo(Map.of("lecture", "complet")));
    }

    @Test
    void la_vie_d_un_brouillon() {
        var brouillon = unMandat(LOGEMENT).prepare();
        var id = brouillon.id().valeur().toString();

        assertThat(List.of(FaitBrouillon.prepare(brouillon), FaitBrouillon.abandonne(brouillon)))
                .allSatisfy(fait -> {
                    assertThat(fait.issue()).isEqualTo(Issue.FAIT);
                    assertThat(fait.organisationConcernee())
                            .isEqualTo(brouillon.organisation().valeur());
                    assertThat(fait.usagerConcerne()).isNull();
                    assertThat(fait.auteur()).isNull();
                    assertThat(fait.details()).isEqualTo(Map.of("brouillon", id));
                })
                .extracting(FaitBrouillon::type)
                .containsExactly("brouillon.prepare", "brouillon.abandonne");
        assertThat(FaitBrouillon.lienCree(brouillon, "ecran").type()).isEqualTo("consentement.demande");
        assertThat(FaitBrouillon.lienCree(brouillon, "ecran").details())
                .isEqualTo(Map.of("brouillon", id, "precision", "ecran"));
    }

    @Test
    void un_consentement_donne_ou_refuse_par_l_usager() {
        var usager = UsagerId.nouveau();
        var brouillon = unMandat(LOGEMENT).prepare();
        Consentement.accepter(brouillon, usager, MIDI, "eidas1", MIDI);
        var donne = FaitBrouillon.consenti(brouillon, ANGELA);
        var refuse = FaitBrouillon.refuse(brouillon, ANGELA, "CON-03");

        assertThat(donne.type()).isEqualTo("consentement.recueilli");
        assertThat(donne.issue()).isEqualTo(Issue.FAIT);
        assertThat(donne.usagerConcerne()).isEqualTo(usager.valeur());
        assertThat(donne.auteur()).isEqualTo(ANGELA);
        assertThat(refuse.type()).isEqualTo("consentement.refuse");
        assertThat(refuse.issue()).isEqualTo(Issue.REFUSE);
        assertThat(refuse.details()).containsEntry("precision", "CON-03");
        assertThat(refuse.auteur()).isEqualTo(ANGELA);
    }
}
