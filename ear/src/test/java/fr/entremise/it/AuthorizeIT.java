package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.SOCIAL;
import static fr.entremise.it.FranceConnectScripte.FORMULAIRE;
import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.alea;
import static fr.entremise.it.FranceConnectScripte.direction;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static fr.entremise.it.FranceConnectScripte.parametres;
import static fr.entremise.it.FranceConnectScripte.repScope;
import static fr.entremise.it.ParcoursFi.ensemble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.service.Accueil;
import fr.entremise.fournisseuridentite.service.ConsultationPersonnesUtilisables;
import fr.entremise.fournisseuridentite.service.DemandeConnexion;
import fr.entremise.mandat.model.PersonneTrouvee;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the request of FranceConnect to the code. SECURITY.md says what the numbers that begin the names stand for. */
@ArquillianTest
public class AuthorizeIT {

    private static final String CLIENT = "fc-" + UUID.randomUUID();

    @Inject
    Scene scene;

    @Inject
    ParcoursFi parcours;

    @Inject
    DemandeConnexion demandeConnexion;

    @Inject
    ConsultationPersonnesUtilisables personnes;

    FranceConnectScripte fc;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(AuthorizeIT.class);
    }

    @BeforeEach
    void inscrireFranceConnect() throws Exception {
        fc = parcours.inscrire(CLIENT);
    }

    @AfterEach
    void remettreAlHeure() {
        HorlogeDeTest.remettreAlHeure();
    }

    @Test
    void b1_un_client_inconnu_n_est_renvoye_nulle_part() throws Exception {
        assertThat(pageSansRetour(fc.demandeAvec("client_id", "personne"))).contains("Nous ne connaissons pas");
    }

    @Test
    void b2_i1_une_adresse_presque_inscrite_n_est_jamais_suivie() throws Exception {
        for (var adresse : List.of(
                RETOUR + "/",
                RETOUR + "?x",
                RETOUR + "#x",
                RETOUR + "/suite",
                RETOUR.replace("/api", "/./api"),
                RETOUR.replace("/oidc", "/%6Fidc"),
                RETOUR.replace("https:", "http:"),
                RETOUR.replace("fc.example", "FC.example"),
                RETOUR.replace("fc.example", "fc.example:443"),
                RETOUR.replace("https://fc.example", "https://fc.example@evil.example"),
                RETOUR.substring(0, RETOUR.length() - 1))) {
            pageSansRetour(fc.demandeAvec("redirect_uri", adresse));
        }
    }

    @Test
    void b3_sans_adresse_de_retour_on_reste_ici() throws Exception {
        pageSansRetour(fc.demandeSans("redirect_uri"));
    }

    @Test
    void b4_b5_le_type_de_reponse_est_code_et_rien_d_autre() throws Exception {
        assertThat(erreur(fc.demandeSans("response_type"))).isEqualTo("invalid_request");
        for (var type : List.of("token", "id_token", "code token", "code id_token", "none")) {
            assertThat(erreur(fc.demandeAvec("response_type", type))).isEqualTo("unsupported_response_type");
        }
    }

    @Test
    void b6_sans_openid_pas_d_identite() throws Exception {
        assertThat(erreur(fc.demandeAvec("scope", "profile email"))).isEqualTo("invalid_scope");
        assertThat(erreur(fc.demandeSans("scope"))).isEqualTo("invalid_scope");
    }

    @Test
    void b7_i8_nonce_et_state_sont_exiges() throws Exception {
        assertThat(erreur(fc.demandeSans("nonce"))).isEqualTo("invalid_request");
        var sansEtat = fc.authorize(fc.demandeSans("state"));
        assertThat(parametres(direction(sansEtat)))
                .containsEntry("error", "invalid_request")
                .doesNotContainKeys("state", "code");
    }

    @Test
    void b8_un_niveau_que_l_aidant_ne_donne_pas_est_refuse_sauf_s_il_en_est_un_autre() throws Exception {
        assertThat(erreur(fc.demandeAvec("acr_values", "eidas2"))).isEqualTo("unmet_authentication_requirements");
        parcours.connexion(fc, fc.demandeAvec("acr_values", "eidas1 eidas2"));
        assertThat(erreur(fc.demandeAvec(
                        "claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas3\"]}}}")))
                .isEqualTo("unmet_authentication_requirements");
    }

    @Test
    void b9_sans_question_possible_il_faut_etre_deja_connecte_et_cela_ne_suffit_pas() throws Exception {
        assertThat(erreur(fc.demandeAvec("prompt", "none"))).isEqualTo("login_required");
        var aidant = scene.nouvelAidant();
        var demande = new HashMap<String, List<String>>();
        fc.demandeAvec("prompt", "none").forEach((nom, valeur) -> demande.put(nom, List.of(valeur)));

        var retour = Sous.compte(aidant, Set.of("aidant"), () -> demandeConnexion.ouvrir(demande));

        assertThat(parametres(retour)).containsEntry("error", "interaction_required");
    }

    @Test
    void b10_ce_qui_est_inconnu_est_ignore() throws Exception {
        var demande = fc.demandeAvec(
                "claims",
                "{\"id_token\":{\"pointure\":null},\"userinfo\":{\"taille\":{\"essential\":true}},\"autre\":{}}",
                "couleur",
                "bleu",
                "scope",
                "openid profile birth address phone offline_access");

        parcours.connexion(fc, demande);
    }

    @Test
    void x_ce_que_la_suite_de_conformite_envoie_en_plus_ne_gene_pas() throws Exception {
        for (var enPlus : List.of(
                List.of("display", "page"),
                List.of("display", "popup"),
                List.of("ui_locales", "se fr"),
                List.of("claims_locales", "se"),
                List.of("login_hint", "aidante@exemple.test"),
                List.of("id_token_hint", "e30.e30.c2lnbmU"),
                List.of("max_age", "10000"),
                List.of("prompt", "login consent"),
                List.of("response_mode", "query"),
                List.of("scope", "birth email openid profile"))) {
            parcours.connexion(fc, fc.demandeAvec(enPlus.get(0), enPlus.get(1)));
        }
        for (var nonOffert : List.of("form_post", "fragment", "query.jwt")) {
            assertThat(erreur(fc.demandeAvec("response_mode", nonOffert))).isEqualTo("invalid_request");
        }
    }

    @Test
    void b11_une_demande_de_claims_illisible_ou_un_objet_de_demande_sont_refuses() throws Exception {
        for (var illisible : List.of("{", "[]", "\"x\"", "{\"id_token\":3}", "{\"id_token\":{\"rep_scope\":7}}")) {
            assertThat(erreur(fc.demandeAvec("claims", illisible)))
                    .as(illisible)
                    .isEqualTo("invalid_request");
        }
        assertThat(erreur(fc.demandeAvec("request", "e30.e30."))).isEqualTo("request_not_supported");
        assertThat(erreur(fc.demandeAvec("request_uri", "https://fc.example/r")))
                .isEqualTo("request_uri_not_supported");
    }

    @Test
    void b12_i22_la_demande_peut_venir_d_un_formulaire() throws Exception {
        parcours.connexion(fc.poster("/authorize", FORMULAIRE, formulaire(fc.demande())));
    }

    @Test
    void b13_i23_un_parametre_ne_se_repete_pas() throws Exception {
        for (var repete :
                List.of("scope=openid", "nonce=autre", "prompt=login", "claims=%7B%7D", "inconnu=1&inconnu=2")) {
            var demande = fc.demande();
            var reponse = fc.get("/authorize?" + formulaire(demande) + "&" + repete);
            assertThat(ParcoursFi.erreur(fc, demande, direction(reponse))).isEqualTo("invalid_request");
        }
        var etats = fc.get("/authorize?" + formulaire(fc.demande()) + "&state=autre");
        assertThat(parametres(direction(etats)))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("state");
        for (var repete : List.of("client_id=autre", "redirect_uri=https://evil.example/")) {
            var reponse = fc.get("/authorize?" + formulaire(fc.demande()) + "&" + repete);
            assertThat(reponse.statusCode()).isEqualTo(400);
            assertThat(reponse.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void b14_i26_annuler_rend_la_main_a_franceconnect_avec_son_etat_et_notre_nom() throws Exception {
        var aidant = scene.nouvelAidant();
        var demande = fc.demande();
        var connexion = parcours.connexion(fc, demande);
        parcours.accueillir(aidant, connexion);

        var retour = Sous.compte(aidant, Set.of("aidant"), () -> demandeConnexion.annuler(connexion));

        assertThat(ParcoursFi.erreur(fc, demande, retour.orElseThrow())).isEqualTo("access_denied");
        assertThat(parcours.accueillir(aidant, connexion)).isEqualTo(Accueil.RECOMMENCER);
    }

    @Test
    void b15_i11_la_personne_d_une_autre_structure_est_inconnue_et_le_journal_le_dit() throws Exception {
        var ailleurs = scene.nouvelAidant();
        scene.mandat(ailleurs, Scene.unePersonne(), LOGEMENT);
        var etranger = parcours.usager(ailleurs);
        var aidant = scene.nouvelAidant();
        var connexion = parcours.connexion(fc, fc.demande());
        parcours.accueillir(aidant, connexion);

        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> personnes.choisie(connexion, etranger)))
                .isEmpty();
        assertThat(parcours.confirmer(aidant, connexion, etranger, LOGEMENT)).isEmpty();

        assertThat(parcours.refusJournalises(etranger, "FI-14")).isEqualTo(1);
        assertThat(parcours.journalises("identite.confirmee", etranger)).isZero();
    }

    @Test
    void b15_un_aidant_sans_aucun_mandat_ne_peut_choisir_personne() throws Exception {
        var aidant = scene.nouvelAidant();
        var connexion = parcours.connexion(fc, fc.demande());

        assertThat(parcours.accueillir(aidant, connexion)).isEqualTo(Accueil.CHOISIR);
        assertThat(Sous.compte(aidant, Set.of("aidant"), personnes::recentes)).isEmpty();
    }

    @Test
    void b17_i14_deux_onglets_ne_melangent_pas_deux_personnes() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, personne("Angela"), LOGEMENT);
        var angela = parcours.usager(aidant);
        scene.mandat(aidant, personne("Pierre"), LOGEMENT);
        var pierre = parcours.usager(aidant);
        var demandes = List.of(fc.demande(), fc.demande());
        var onglets = List.of(parcours.connexion(fc, demandes.get(0)), parcours.connexion(fc, demandes.get(1)));
        for (var onglet : onglets) {
            parcours.accueillir(aidant, onglet);
        }

        var codePierre = parcours.code(aidant, onglets.get(1), pierre, LOGEMENT);
        var codeAngela = parcours.code(aidant, onglets.get(0), angela, LOGEMENT);

        assertThat(prenom(demandes.get(0), codeAngela)).isEqualTo("Angela");
        assertThat(prenom(demandes.get(1), codePierre)).isEqualTo("Pierre");
    }

    @Test
    void b17_i14_dix_onglets_a_la_fois_gardent_chacun_leur_personne() throws Exception {
        var aidant = scene.nouvelAidant();
        var onglets = new ArrayList<Onglet>();
        for (var prenom : List.of("Ana", "Bob", "Cid", "Dan", "Eva")) {
            scene.mandat(aidant, personne(prenom), LOGEMENT);
            var usager = parcours.usager(aidant);
            for (var demande : List.of(fc.demande(), fc.demande())) {
                onglets.add(new Onglet(prenom, demande, parcours.code(fc, aidant, demande, usager, LOGEMENT)));
            }
        }

        Collections.reverse(onglets);
        for (var onglet : onglets) {
            assertThat(prenom(onglet.demande(), onglet.code())).isEqualTo(onglet.prenom());
        }
    }

    @Test
    void b18_une_connexion_laissee_trente_minutes_ne_donne_plus_de_code() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = parcours.usager(aidant);
        var connexion = parcours.connexion(fc, fc.demande());
        parcours.accueillir(aidant, connexion);

        HorlogeDeTest.avancer(Duration.ofMinutes(30));

        refuse("FI-13", () -> parcours.confirmer(aidant, connexion, usager, LOGEMENT));
        assertThat(parcours.accueillirSansCode(aidant, connexion)).isEqualTo(Accueil.RECOMMENCER);
        assertThat(parcours.journalises("identite.confirmee", usager)).isZero();
    }

    @Test
    void i9_l_etat_revient_octet_pour_octet_et_n_ajoute_rien_a_l_adresse() throws Exception {
        for (var etat : List.of(
                alea(),
                "x1Z." + "aB3-_".repeat(60) + ".c2l0ZQ." + "e30".repeat(20),
                "a&code=vole#fin",
                "a\r\nSet-Cookie: vole=1",
                "<script>alert('1')</script>' or 1=1 -- €",
                "%41+ é\u00a0\ud83d\ude00",
                "s".repeat(2_000))) {
            var adresse = direction(fc.authorize(fc.demandeAvec("state", etat, "scope", "profile")));
            assertThat(parametres(adresse)).containsEntry("state", etat).containsEntry("error", "invalid_scope");
            assertThat(adresse.getFragment()).isNull();
        }
    }

    @Test
    void i9_x_l_etat_de_franceconnect_et_celui_de_keycloak_vont_jusqu_au_code() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = parcours.usager(aidant);
        for (var demande : List.of(
                fc.demande(),
                fc.demandeAvec("state", "x1Z." + "aB3-_".repeat(60) + ".c2l0ZQ", "nonce", "a".repeat(22)))) {
            var connexion = parcours.connexion(fc, demande);
            parcours.accueillir(aidant, connexion);
            URI retour = parcours.confirmer(aidant, connexion, usager, LOGEMENT).orElseThrow();
            assertThat(retour.toString()).startsWith(RETOUR + "?");
            assertThat(parametres(retour))
                    .containsOnlyKeys("code", "state", "iss")
                    .containsEntry("state", demande.get("state"))
                    .containsEntry("iss", fc.issuer());
        }
    }

    @Test
    void i10_sans_second_facteur_ou_avec_celui_d_un_autre_rien_n_est_donne() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = parcours.usager(aidant);
        var connexion = parcours.connexion(fc, fc.demande());

        assertThat(parcours.accueillirSansCode(aidant, connexion)).isEqualTo(Accueil.ENTRER_SECOND_FACTEUR);
        refuse("HAB-05", () -> parcours.code(aidant, connexion, usager, LOGEMENT));
        assertThat(parcours.accueillir(aidant, connexion)).isEqualTo(Accueil.CHOISIR);
    }

    @Test
    void a14_la_connexion_d_un_autre_aidant_ne_se_reprend_pas() throws Exception {
        var organisation = scene.semences.organisation();
        var aidant = scene.semences.aidant(organisation);
        var collegue = scene.semences.aidant(organisation);
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = parcours.usager(aidant);
        var connexion = parcours.connexion(fc, fc.demande());
        parcours.accueillir(aidant, connexion);

        assertThat(parcours.accueillir(collegue, connexion)).isEqualTo(Accueil.RECOMMENCER);
        refuse("FI-13", () -> parcours.confirmer(collegue, connexion, usager, LOGEMENT));
        refuse("FI-13", () -> Sous.compte(collegue, Set.of("aidant"), () -> personnes.choisie(connexion, usager)));
        assertThat(Sous.compte(collegue, Set.of("aidant"), () -> demandeConnexion.annuler(connexion)))
                .isEmpty();
        assertThat(parcours.accueillir(aidant, connexion)).isEqualTo(Accueil.CHOISIR);
    }

    @Test
    void i10_le_second_facteur_compte_a_partir_de_ce_que_demande_le_client() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var entre = HorlogeDeTest.maintenant();
        HorlogeDeTest.avancer(Duration.ofSeconds(90));

        var presse = parcours.connexion(fc, fc.demandeAvec("max_age", "60"));
        assertThat(parcours.accueillir(aidant, presse, entre)).isEqualTo(Accueil.ENTRER_SECOND_FACTEUR);
        assertThat(parcours.accueillir(aidant, presse)).isEqualTo(Accueil.CHOISIR);

        var patient = parcours.connexion(fc, fc.demandeAvec("max_age", "10000"));
        assertThat(parcours.accueillir(aidant, patient, entre)).isEqualTo(Accueil.CHOISIR);
    }

    @Test
    void i10_auth_time_dit_quand_le_second_facteur_a_ete_entre() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = parcours.usager(aidant);
        var entre = HorlogeDeTest.maintenant();
        HorlogeDeTest.avancer(Duration.ofSeconds(100));
        var demande = fc.demande();
        var connexion = parcours.connexion(fc, demande);
        parcours.accueillir(aidant, connexion, entre);

        var recus = ExigencesFranceConnect.jetons(
                fc, demande, fc.token(fc.echange(parcours.code(aidant, connexion, usager, LOGEMENT))));

        assertThat(recus.idToken().getInt("auth_time")).isEqualTo((int) entre.getEpochSecond());
    }

    @Test
    void i16_confirmer_deux_fois_donne_le_meme_code_et_une_seule_entree_de_journal() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT, SOCIAL);
        var usager = parcours.usager(aidant);
        var connexion = parcours.connexion(fc, fc.demande());
        parcours.accueillir(aidant, connexion);

        var codes = ensemble(4, () -> parcours.code(aidant, connexion, usager, LOGEMENT));

        assertThat(Set.copyOf(codes)).hasSize(1);
        assertThat(parcours.journalises("identite.confirmee", usager)).isEqualTo(1);
        refuse("FI-13", () -> parcours.code(aidant, connexion, usager, SOCIAL));
    }

    @Test
    void i30_seules_les_personnes_d_un_mandat_en_vigueur_sont_proposees_et_rien_ne_les_enumere() throws Exception {
        var ailleurs = scene.nouvelAidant();
        scene.mandat(ailleurs, personne("Zoe"), LOGEMENT);
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, personne("Albert"), LOGEMENT);

        assertThat(prenoms(Sous.compte(aidant, Set.of("aidant"), personnes::recentes)))
                .containsExactly("Albert");
        assertThat(prenoms(chercher(aidant, "Albert"))).containsExactly("Albert");
        for (var essai : List.of("%", "_", "*", ".*", "%%%", "A%", "' or '1'='1", "\\", "Zoe", "")) {
            assertThat(chercher(aidant, essai)).as(essai).isEmpty();
        }

        HorlogeDeTest.avancer(Duration.ofDays(366));
        assertThat(Sous.compte(aidant, Set.of("aidant"), personnes::recentes)).isEmpty();
        assertThat(chercher(aidant, "Albert")).isEmpty();
    }

    @Test
    void a20_seules_les_demarches_que_le_site_demande_se_confirment() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT, SOCIAL);
        var usager = parcours.usager(aidant);
        var demande = fc.demandeAvec("claims", repScope("Famille-Scolarité", "Social-Santé"));
        var connexion = parcours.connexion(fc, demande);
        parcours.accueillir(aidant, connexion);
        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> personnes.choisie(connexion, usager)))
                .hasValueSatisfying(choisie -> assertThat(choisie.demarches()).containsExactly(SOCIAL));

        var retour = parcours.confirmer(aidant, connexion, usager, LOGEMENT).orElseThrow();

        assertThat(ParcoursFi.erreur(fc, demande, retour)).isEqualTo("access_denied");
        assertThat(parcours.refusJournalises(usager, "FI-15")).isEqualTo(1);
        var recus = ExigencesFranceConnect.jetons(
                fc, demande, fc.token(fc.echange(parcours.code(fc, aidant, demande, usager, SOCIAL))));
        assertThat(recus.idToken().getJsonArray("rep_scope")).hasToString("[\"Social-Santé\"]");
    }

    @Test
    void x_des_demarches_que_nous_ne_connaissons_pas_n_en_laissent_choisir_aucune() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = parcours.usager(aidant);
        var demande = fc.demandeAvec("claims", repScope("Astrologie"));
        var connexion = parcours.connexion(fc, demande);
        parcours.accueillir(aidant, connexion);

        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> personnes.choisie(connexion, usager)))
                .hasValueSatisfying(choisie -> {
                    assertThat(choisie.demarches()).isEmpty();
                    assertThat(choisie.mandatEnVigueur()).isTrue();
                });
        var retour = parcours.confirmer(aidant, connexion, usager, LOGEMENT).orElseThrow();
        assertThat(ParcoursFi.erreur(fc, demande, retour)).isEqualTo("access_denied");
    }

    @Test
    void x_une_liste_de_demarches_vide_les_permet_toutes() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT, SOCIAL);
        var usager = parcours.usager(aidant);
        var connexion = parcours.connexion(fc, fc.demandeAvec("claims", repScope()));
        parcours.accueillir(aidant, connexion);

        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> personnes.choisie(connexion, usager)))
                .hasValueSatisfying(choisie -> assertThat(choisie.demarches()).containsExactly(SOCIAL, LOGEMENT));
    }

    @Test
    void x_une_demande_demesuree_ou_illisible_recoit_une_page_et_jamais_une_panne() throws Exception {
        for (var parametre : List.of("state", "nonce", "claims", "inconnu")) {
            pageSansRetour(fc.demandeAvec(parametre, "s".repeat(10_000)));
        }
        assertThat(fc.authorize(fc.demandeAvec("access_token", "x")).statusCode())
                .isEqualTo(400);
        for (var illisible : List.of("%00", "%FF", "%C3%28", "%ED%A0%80", "%zz", "%", "%4")) {
            var demande = "/authorize?" + formulaire(fc.demandeSans("state")) + "&state=";
            // The client of the JDK refuses to send a broken escape itself.
            if (illisible.matches("(%\\p{XDigit}{2})+")) {
                assertThat(fc.get(demande + illisible).statusCode())
                        .as(illisible)
                        .isEqualTo(400);
            }
            assertThat(fc.poster("/authorize", FORMULAIRE, formulaire(fc.demandeSans("state")) + "&state=" + illisible)
                            .statusCode())
                    .as(illisible)
                    .isEqualTo(400);
        }
    }

    private String pageSansRetour(Map<String, String> demande) throws Exception {
        var reponse = fc.authorize(demande);
        assertThat(reponse.statusCode()).isEqualTo(400);
        assertThat(reponse.headers().firstValue("Location")).isEmpty();
        assertThat(reponse.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        return reponse.body();
    }

    private String erreur(Map<String, String> demande) throws Exception {
        return parcours.erreur(fc, demande);
    }

    private String prenom(Map<String, String> demande, String code) throws Exception {
        var recus = ExigencesFranceConnect.jetons(fc, demande, fc.token(fc.echange(code)));
        return ExigencesFranceConnect.identite(recus, fc.userinfo(recus.accessToken()))
                .getString("given_name");
    }

    private List<PersonneTrouvee> chercher(String aidant, String texte) throws Exception {
        return Sous.compte(aidant, Set.of("aidant"), () -> personnes.chercher(texte));
    }

    private static List<String> prenoms(List<PersonneTrouvee> trouvees) {
        return trouvees.stream().map(trouvee -> trouvee.identite().prenoms()).toList();
    }

    private static void refuse(String code, ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .isInstanceOfSatisfying(
                        ActeRefuse.class,
                        refus -> assertThat(refus.motif().code()).isEqualTo(code));
    }

    private record Onglet(String prenom, Map<String, String> demande, String code) {}

    private static Scene.Personne personne(String prenom) {
        return new Scene.Personne(
                "fc-" + prenom + UUID.randomUUID(),
                new IdentitePivot(
                        prenom,
                        "QWERTZ-LETEMOIN",
                        null,
                        Genre.FEMININ,
                        new DateDeNaissance("1962-08-24"),
                        "2A004",
                        "99100",
                        "temoin@exemple.test"));
    }
}
