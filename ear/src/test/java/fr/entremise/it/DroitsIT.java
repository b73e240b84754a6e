package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.it.FranceConnectScripte.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.service.Accueil;
import fr.entremise.fournisseuridentite.service.ConsultationPersonnesUtilisables;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.service.ArretMandat;
import fr.entremise.mandat.service.DemandeArret;
import fr.entremise.usager.model.UsagerId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A right that ends while FranceConnect is asking: whatever ends it, and whichever of the four looks at it comes next,
 * the identity does not leave and the journal says so. SECURITY.md says what the numbers that begin the names stand
 * for.
 */
@ArquillianTest
public class DroitsIT {

    private static final String CLIENT = "fc-" + UUID.randomUUID();
    private static final Duration AVANT_LE_TERME = Duration.ofSeconds(20);

    /** What ends the right. */
    enum Cause {
        REVOCATION(null),
        EXPIRATION(null),
        AIDANT_SUSPENDU("HAB-02"),
        ORGANISATION_SUSPENDUE("HAB-03");

        /** The refusal of an aidant who may no longer act; empty when it is the mandat that ends. */
        private final Optional<String> habilitation;

        Cause(@Nullable String habilitation) {
            this.habilitation = Optional.ofNullable(habilitation);
        }
    }

    /** Who looks first once the right has ended. */
    enum Controle {
        AFFICHAGE,
        CONFIRMATION,
        JETON,
        IDENTITE
    }

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    ParcoursFi parcours;

    @Inject
    ArretMandat arret;

    @Inject
    ConsultationPersonnesUtilisables personnes;

    FranceConnectScripte fc;
    String aidant;
    MandatId mandat;
    UsagerId usager;
    Instant conclusion;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(DroitsIT.class);
    }

    @BeforeEach
    void preparer() throws Exception {
        fc = parcours.inscrire(CLIENT);
        conclureUnMandat();
    }

    private void conclureUnMandat() throws Exception {
        aidant = scene.nouvelAidant();
        mandat = scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        conclusion = HorlogeDeTest.maintenant();
        usager = parcours.usager(aidant);
    }

    @AfterEach
    void remettreAlHeure() {
        HorlogeDeTest.remettreAlHeure();
    }

    @Test
    void b29_i12_i27_a31_un_mandat_arrete_en_route_ne_laisse_rien_sortir() throws Exception {
        rienNeSort(Cause.REVOCATION);
    }

    @Test
    void b29_i12_un_mandat_qui_arrive_a_son_terme_en_route_ne_laisse_rien_sortir() throws Exception {
        rienNeSort(Cause.EXPIRATION);
    }

    @Test
    void b29_i12_i27_a32_un_aidant_suspendu_en_route_ne_laisse_rien_sortir() throws Exception {
        rienNeSort(Cause.AIDANT_SUSPENDU);
    }

    @Test
    void b29_i12_i27_a32_une_organisation_suspendue_en_route_ne_laisse_rien_sortir() throws Exception {
        rienNeSort(Cause.ORGANISATION_SUSPENDUE);
    }

    private void rienNeSort(Cause cause) throws Exception {
        for (var controle : Controle.values()) {
            conclureUnMandat();
            if (cause == Cause.EXPIRATION) {
                HorlogeDeTest.avancer(Duration.between(
                        HorlogeDeTest.maintenant(),
                        DureeMandat.UN_AN.echeance(conclusion).minus(AVANT_LE_TERME)));
            }
            switch (controle) {
                case AFFICHAGE -> aLAffichage(cause);
                case CONFIRMATION -> aLaConfirmation(cause);
                case JETON -> auJeton(cause);
                case IDENTITE -> aLIdentite(cause);
            }
            assertThat(parcours.journalises("identite.delivree", usager))
                    .as("%s", controle)
                    .isZero();
            assertThat(semences.compter(
                            "select count(*) from envoi where modele = 'MANDAT_UTILISE' and usager_id = ?1",
                            usager.valeur()))
                    .as("%s", controle)
                    .isZero();
            HorlogeDeTest.remettreAlHeure();
        }
    }

    private void aLAffichage(Cause cause) throws Exception {
        var connexion = parcours.connexion(fc, fc.demande());
        provoquer(cause);
        if (cause.habilitation.isPresent()) {
            refuse(cause.habilitation.get(), () -> parcours.accueillir(aidant, connexion));
            assertThat(semences.compter(
                            "select count(*) from journal_entree where evenement = 'identite.refusee'"
                                    + " and auteur_id = ?1 and organisation_id is not null and details like ?2",
                            aidant,
                            "%motif=" + cause.habilitation.get() + "%"))
                    .isEqualTo(1);
            return;
        }
        assertThat(parcours.accueillir(aidant, connexion)).isEqualTo(Accueil.CHOISIR);
        assertThat(Sous.compte(aidant, Set.of("aidant"), personnes::recentes)).isEmpty();
        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> personnes.choisie(connexion, usager)))
                .hasValueSatisfying(choisie -> {
                    assertThat(choisie.demarches()).isEmpty();
                    assertThat(choisie.mandatEnVigueur()).isFalse();
                });
    }

    private void aLaConfirmation(Cause cause) throws Exception {
        var demande = fc.demande();
        var connexion = parcours.connexion(fc, demande);
        parcours.accueillir(aidant, connexion);
        provoquer(cause);
        if (cause.habilitation.isPresent()) {
            refuse(cause.habilitation.get(), () -> parcours.confirmer(aidant, connexion, usager, LOGEMENT));
            assertThat(parcours.refusJournalises(usager, cause.habilitation.get()))
                    .isEqualTo(1);
        } else {
            var retour = parcours.confirmer(aidant, connexion, usager, LOGEMENT).orElseThrow();
            assertThat(ParcoursFi.erreur(fc, demande, retour)).isEqualTo("access_denied");
            assertThat(parcours.refusJournalises(usager, "FI-15")).isEqualTo(1);
        }
        assertThat(parcours.journalises("identite.confirmee", usager)).isZero();
    }

    private void auJeton(Cause cause) throws Exception {
        var echange = fc.echange(parcours.code(fc, aidant, fc.demande(), usager, LOGEMENT));
        provoquer(cause);
        for (var fois = 0; fois < 2; fois++) {
            var reponse = fc.token(echange);
            assertThat(reponse.statusCode()).isEqualTo(400);
            assertThat(json(reponse).getString("error")).isEqualTo("invalid_grant");
        }
        assertThat(parcours.refusJournalises(usager, "FI-19")).isEqualTo(1);
    }

    private void aLIdentite(Cause cause) throws Exception {
        var demande = fc.demande();
        var recus = ExigencesFranceConnect.jetons(
                fc, demande, fc.token(fc.echange(parcours.code(fc, aidant, demande, usager, LOGEMENT))));
        provoquer(cause);
        for (var fois = 0; fois < 2; fois++) {
            var reponse = fc.userinfo(recus.accessToken());
            assertThat(reponse.statusCode()).isEqualTo(401);
            assertThat(reponse.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(defi -> assertThat(defi).contains("error=\"invalid_token\""));
            assertThat(reponse.body()).doesNotContain("QWERTZ", "1951");
        }
        assertThat(parcours.refusJournalises(usager, "FI-22")).isEqualTo(1);
    }

    @Test
    void i27_un_nouveau_mandat_ne_ranime_pas_ce_que_l_ancien_avait_permis() throws Exception {
        var personne = Scene.unePersonne();
        mandat = scene.mandat(aidant, personne, LOGEMENT);
        usager = parcours.usager(aidant);
        var code = parcours.code(fc, aidant, fc.demande(), usager, LOGEMENT);
        var jeton = json(fc.token(fc.echange(parcours.code(fc, aidant, fc.demande(), usager, LOGEMENT))))
                .getString("access_token");

        provoquer(Cause.REVOCATION);
        scene.mandat(aidant, personne, LOGEMENT);

        assertThat(fc.token(fc.echange(code)).statusCode()).isEqualTo(400);
        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(401);
        assertThat(parcours.journalises("identite.delivree", usager)).isZero();
    }

    @Test
    void i12_le_droit_d_un_collegue_ne_remplace_pas_celui_de_l_aidant() throws Exception {
        var organisation = semences.organisation();
        aidant = semences.aidant(organisation);
        var collegue = semences.aidant(organisation);
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        usager = parcours.usager(aidant);
        var deLAidant = parcours.code(fc, aidant, fc.demande(), usager, LOGEMENT);
        var duCollegue = parcours.code(fc, collegue, fc.demande(), usager, LOGEMENT);

        provoquer(Cause.AIDANT_SUSPENDU);

        assertThat(fc.token(fc.echange(deLAidant)).statusCode()).isEqualTo(400);
        assertThat(fc.token(fc.echange(duCollegue)).statusCode()).isEqualTo(200);
    }

    private void provoquer(Cause cause) throws Exception {
        switch (cause) {
            case REVOCATION ->
                Sous.compte(aidant, Set.of("aidant"), () -> {
                    arret.arreter(mandat, Set.of(LOGEMENT), DemandeArret.USAGER);
                    return mandat;
                });
            case EXPIRATION -> HorlogeDeTest.avancer(AVANT_LE_TERME);
            case AIDANT_SUSPENDU -> semences.suspendre(aidant);
            case ORGANISATION_SUSPENDUE -> semences.suspendreOrganisationDe(aidant);
        }
    }

    private static void refuse(String code, ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .isInstanceOfSatisfying(
                        ActeRefuse.class,
                        refus -> assertThat(refus.motif().code()).isEqualTo(code));
    }
}
