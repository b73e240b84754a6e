package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.SOCIAL;
import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static fr.entremise.it.FranceConnectScripte.SECRET;
import static fr.entremise.it.FranceConnectScripte.direction;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static fr.entremise.it.FranceConnectScripte.json;
import static fr.entremise.it.FranceConnectScripte.parametre;
import static fr.entremise.it.FranceConnectScripte.parametres;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.fournisseuridentite.service.Accueil;
import fr.entremise.fournisseuridentite.service.ChoixUsager;
import fr.entremise.fournisseuridentite.service.Confirmation;
import fr.entremise.fournisseuridentite.service.ConsultationPersonnesUtilisables;
import fr.entremise.fournisseuridentite.service.DemandeConnexion;
import fr.entremise.fournisseuridentite.service.ObjetSecondFacteur;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.service.ArretMandat;
import fr.entremise.mandat.service.DemandeArret;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What FranceConnect may count on, over HTTP, on the real server. The number of each test is that of the list agreed
 * for an identity provider of FranceConnect, kept in SECURITY.md.
 */
@ArquillianTest
public class FournisseurIdentiteIT {

    private static final String CLIENT = "fc-" + UUID.randomUUID();
    private static final String FORMULAIRE = "application/x-www-form-urlencoded";

    private final FranceConnectScripte fc = new FranceConnectScripte(CLIENT);

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    Memoire memoire;

    @Inject
    Empreintes empreintes;

    @Inject
    DemandeConnexion demandeConnexion;

    @Inject
    ChoixUsager choix;

    @Inject
    ConsultationPersonnesUtilisables personnes;

    @Inject
    Confirmation confirmation;

    @Inject
    ArretMandat arret;

    @Resource(lookup = "java:jboss/datasources/EntremiseSchemaDS")
    DataSource proprietaire;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(FournisseurIdentiteIT.class, FranceConnectScripte.class);
    }

    @BeforeEach
    void inscrireFranceConnect() throws Exception {
        inscrire(CLIENT);
    }

    @Test
    void n01_un_client_inconnu_n_est_renvoye_nulle_part() throws Exception {
        assertThat(pageSansRetour(demandeAvec("client_id", "personne"))).contains("Nous ne connaissons pas");
    }

    @Test
    void n02_une_adresse_presque_inscrite_n_est_jamais_suivie() throws Exception {
        for (var adresse : List.of(
                RETOUR + "/",
                RETOUR + "?x",
                RETOUR + "#x",
                RETOUR.replace("fc.example", "FC.example"),
                RETOUR.replace("https://fc.example", "https://fc.example@evil.example"),
                RETOUR.replace("fc.example", "fc.example:443"),
                RETOUR + "/suite")) {
            pageSansRetour(demandeAvec("redirect_uri", adresse));
        }
    }

    @Test
    void n03_sans_adresse_de_retour_on_reste_ici() throws Exception {
        pageSansRetour(demandeSans("redirect_uri"));
    }

    @Test
    void n04_a_n08_chaque_faute_revient_avec_son_erreur() throws Exception {
        assertThat(erreur(demandeSans("response_type"))).isEqualTo("invalid_request");
        for (var type : List.of("token", "id_token", "code token")) {
            assertThat(erreur(demandeAvec("response_type", type))).isEqualTo("unsupported_response_type");
        }
        assertThat(erreur(demandeAvec("scope", "profile email"))).isEqualTo("invalid_scope");
        assertThat(erreur(demandeSans("nonce"))).isEqualTo("invalid_request");
        var sansEtat = fc.authorize(demandeSans("state"));
        assertThat(parametres(direction(sansEtat)))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("state");
        assertThat(erreur(demandeAvec("acr_values", "eidas2"))).isEqualTo("unmet_authentication_requirements");
        assertThat(connexion(demandeAvec("acr_values", "eidas1 eidas2"))).isNotEmpty();
    }

    @Test
    void n09_sans_question_possible_il_faut_etre_deja_connecte() throws Exception {
        assertThat(erreur(demandeAvec("prompt", "none"))).isEqualTo("login_required");
        var aidant = scene.nouvelAidant();
        var demande = new HashMap<String, List<String>>();
        demandeAvec("prompt", "none").forEach((nom, valeur) -> demande.put(nom, List.of(valeur)));

        var retour = Sous.compte(aidant, Set.of("aidant"), () -> demandeConnexion.ouvrir(demande));

        assertThat(parametres(retour)).containsEntry("error", "interaction_required");
    }

    @Test
    void n10_ce_qui_est_inconnu_est_ignore() throws Exception {
        var demande = demandeAvec("claims", "{\"id_token\":{\"pointure\":null},\"userinfo\":{\"taille\":null}}");
        demande.put("couleur", "bleu");

        assertThat(connexion(demande)).isNotEmpty();
    }

    @Test
    void n11_n13_une_demande_malformee_ou_repetee_est_refusee() throws Exception {
        assertThat(erreur(demandeAvec("claims", "{"))).isEqualTo("invalid_request");
        assertThat(erreur(demandeAvec("request", "e30.e30."))).isEqualTo("request_not_supported");
        var demande = fc.demande();
        var repetee = fc.get("/authorize?" + formulaire(demande) + "&scope=openid");
        assertThat(parametres(direction(repetee)))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", demande.get("state"));
    }

    @Test
    void n12_la_demande_peut_venir_d_un_formulaire() throws Exception {
        var reponse = fc.poster("/authorize", FORMULAIRE, formulaire(fc.demande()));

        assertThat(reponse.statusCode()).isEqualTo(303);
        assertThat(direction(reponse).getPath()).isEqualTo("/pro/aidant/fi/personne");
    }

    @Test
    void n14_annuler_rend_la_main_a_franceconnect_avec_son_etat() throws Exception {
        var aidant = scene.nouvelAidant();
        var demande = fc.demande();
        var connexion = connexion(demande);
        accueillir(aidant, connexion);

        var retour = Sous.compte(aidant, Set.of("aidant"), () -> demandeConnexion.annuler(connexion));

        assertThat(retour)
                .hasValueSatisfying(adresse -> assertThat(parametres(adresse))
                        .containsEntry("error", "access_denied")
                        .containsEntry("state", demande.get("state"))
                        .containsEntry("iss", fc.issuer()));
        assertThat(accueillir(aidant, connexion)).isEqualTo(Accueil.RECOMMENCER);
    }

    @Test
    void n15_la_personne_d_une_autre_structure_est_inconnue_et_le_journal_le_dit() throws Exception {
        var ailleurs = scene.nouvelAidant();
        scene.mandat(ailleurs, Scene.unePersonne(), LOGEMENT);
        var etranger = usager(ailleurs);
        var aidant = scene.nouvelAidant();
        var connexion = connexion(fc.demande());
        accueillir(aidant, connexion);

        var retour = Sous.compte(aidant, Set.of("aidant"), () -> confirmation.confirmer(connexion, etranger, LOGEMENT));

        assertThat(retour).isEmpty();
        assertThat(refusJournalises(etranger, "FI-14")).isEqualTo(1);
    }

    @Test
    void n17_deux_onglets_ne_melangent_pas_deux_personnes() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, personne("Angela", "fc-a-" + UUID.randomUUID()), LOGEMENT);
        var angela = usager(aidant);
        scene.mandat(aidant, personne("Pierre", "fc-b-" + UUID.randomUUID()), LOGEMENT);
        var pierre = usager(aidant);
        var demandes = List.of(fc.demande(), fc.demande());
        var onglets = List.of(connexion(demandes.get(0)), connexion(demandes.get(1)));
        for (var onglet : onglets) {
            accueillir(aidant, onglet);
        }

        var codePierre = code(aidant, onglets.get(1), pierre, LOGEMENT);
        var codeAngela = code(aidant, onglets.get(0), angela, LOGEMENT);

        assertThat(nonceEtPrenom(codeAngela)).containsExactly(demandes.get(0).get("nonce"), "Angela");
        assertThat(nonceEtPrenom(codePierre)).containsExactly(demandes.get(1).get("nonce"), "Pierre");
    }

    @Test
    void n16_i10_la_connexion_d_un_autre_ou_sans_second_facteur_ne_donne_rien() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = usager(aidant);
        var connexion = connexion(fc.demande());

        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> choix.accueillir(connexion)))
                .isEqualTo(Accueil.ENTRER_SECOND_FACTEUR);
        assertThatThrownBy(() -> code(aidant, connexion, usager, LOGEMENT))
                .isInstanceOfSatisfying(
                        ActeRefuse.class,
                        refus -> assertThat(refus.motif().code()).isEqualTo("HAB-05"));
        assertThat(accueillir(scene.nouvelAidant(), connexion)).isEqualTo(Accueil.RECOMMENCER);
        assertThat(accueillir(aidant, connexion)).isEqualTo(Accueil.CHOISIR);
    }

    @Test
    void i16_confirmer_deux_fois_donne_le_meme_code_et_une_seule_entree_de_journal() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT, SOCIAL);
        var usager = usager(aidant);
        var connexion = connexion(fc.demande());
        accueillir(aidant, connexion);

        var codes = ensemble(4, () -> code(aidant, connexion, usager, LOGEMENT));

        assertThat(Set.copyOf(codes)).hasSize(1);
        assertThat(semences.compter(
                        "select count(*) from journal_entree where evenement = 'identite.confirmee' and usager_id = ?1",
                        usager.valeur()))
                .isEqualTo(1);
        assertThatThrownBy(() -> code(aidant, connexion, usager, SOCIAL)).isInstanceOf(ActeRefuse.class);
    }

    @Test
    void n19_n25_n28_le_chemin_heureux_donne_l_identite_et_rien_de_plus() throws Exception {
        var aidant = scene.nouvelAidant();
        var personne = new Scene.Personne(
                "fc" + UUID.randomUUID(),
                new IdentitePivot(
                        "Joëlle Françoise",
                        "DUBINÔRE",
                        null,
                        Genre.NON_PRECISE,
                        new DateDeNaissance("1992-00-00"),
                        "",
                        "99217",
                        null));
        scene.mandat(aidant, personne, LOGEMENT, SOCIAL);
        var demande = fc.demande();

        var reponse = fc.token(fc.echange(code(aidant, demande, LOGEMENT)));

        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reponse.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(reponse.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        var jetons = json(reponse);
        assertThat(jetons.keySet())
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope", "id_token");
        assertThat(jetons.getString("token_type")).isEqualTo("Bearer");
        assertThat(jetons.getInt("expires_in")).isLessThanOrEqualTo(60);
        var idToken = contenu(jetons.getString("id_token"));
        assertThat(idToken.getString("iss")).isEqualTo(fc.issuer());
        assertThat(idToken.getString("nonce")).isEqualTo(demande.get("nonce"));
        assertThat(idToken.getString("acr")).isEqualTo("eidas1");
        assertThat(idToken.getInt("auth_time")).isLessThanOrEqualTo(idToken.getInt("iat"));
        assertThat(idToken.getInt("exp") - idToken.getInt("iat")).isLessThanOrEqualTo(60);
        assertThat(idToken.getJsonArray("rep_scope")).hasToString("[\"Logement\"]");

        var identite = fc.userinfo(jetons.getString("access_token"));

        assertThat(identite.statusCode()).isEqualTo(200);
        assertThat(identite.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var claims = json(identite);
        assertThat(claims.keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "given_name",
                        "family_name",
                        "birthdate",
                        "gender",
                        "birthplace",
                        "birthcountry",
                        "email");
        assertThat(claims.getString("sub")).isEqualTo(idToken.getString("sub")).matches("[0-9a-f]{64}");
        assertThat(claims.getString("given_name")).isEqualTo("Joëlle Françoise");
        assertThat(claims.getString("family_name")).isEqualTo("DUBINÔRE");
        assertThat(claims.getString("birthdate")).isEqualTo("1992-00-00");
        assertThat(claims.getString("gender")).isEqualTo("unspecified");
        assertThat(claims.getString("birthplace")).isEmpty();
        assertThat(claims.getString("birthcountry")).isEqualTo("99217");
        assertThat(claims.getString("email")).matches("usager-[0-9a-f]{32}@.+");
        assertThat(semences.compter(
                        "select count(*) from journal_entree where evenement = 'identite.delivree' and usager_id = ?1",
                        usager(aidant).valeur()))
                .isEqualTo(1);
        assertThat(semences.compter(
                        "select count(*) from envoi where modele = 'MANDAT_UTILISE' and usager_id = ?1",
                        usager(aidant).valeur()))
                .isEqualTo(1);
    }

    @Test
    void n20_le_client_doit_prouver_qui_il_est() throws Exception {
        var faux = fc.echange("code");
        faux.put("client_secret", "faux");
        var inconnu = fc.echange("code");
        inconnu.put("client_id", "personne");
        for (var echange : List.of(faux, inconnu)) {
            var reponse = fc.token(echange);
            assertThat(reponse.statusCode()).isEqualTo(401);
            assertThat(json(reponse).getString("error")).isEqualTo("invalid_client");
        }
        var sansSecret = fc.echange("code");
        sansSecret.remove("client_secret");
        var basic = fc.poster("/token", FORMULAIRE, formulaire(sansSecret), "Authorization", basic("faux"));
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(defi -> assertThat(defi).startsWith("Basic "));
        var juste = fc.poster("/token", FORMULAIRE, formulaire(sansSecret), "Authorization", basic(SECRET));
        assertThat(json(juste).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void n21_n22_seul_un_code_se_poste_dans_un_formulaire() throws Exception {
        for (var absent : List.of("code", "grant_type", "redirect_uri")) {
            var echange = fc.echange("code");
            echange.remove(absent);
            assertThat(erreurJson(fc.token(echange), 400)).isEqualTo("invalid_request");
        }
        for (var octroi : List.of("password", "client_credentials", "refresh_token")) {
            var echange = fc.echange("code");
            echange.put("grant_type", octroi);
            assertThat(erreurJson(fc.token(echange), 400)).isEqualTo("unsupported_grant_type");
        }
        assertThat(fc.get("/token?" + formulaire(fc.echange("code"))).statusCode())
                .isEqualTo(405);
        assertThat(fc.poster("/token", "application/json", "{}").statusCode()).isEqualTo(415);
        var dansLAdresse = fc.poster("/token?" + formulaire(fc.echange("code")), FORMULAIRE, "");
        assertThat(erreurJson(dansLAdresse, 401)).isEqualTo("invalid_client");
    }

    @Test
    void n23_un_code_ne_vaut_que_pour_son_client_et_son_adresse() throws Exception {
        assertThat(erreurJson(fc.token(fc.echange("inconnu")), 400)).isEqualTo("invalid_grant");
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var autreAdresse = fc.echange(code(aidant, fc.demande(), LOGEMENT));
        autreAdresse.put("redirect_uri", RETOUR + "/");
        assertThat(erreurJson(fc.token(autreAdresse), 400)).isEqualTo("invalid_grant");
        var autre = "autre-" + UUID.randomUUID();
        inscrire(autre);
        var autreClient = fc.echange(code(aidant, fc.demande(), LOGEMENT));
        autreClient.put("client_id", autre);
        assertThat(erreurJson(fc.token(autreClient), 400)).isEqualTo("invalid_grant");
    }

    @Test
    void n24_dix_echanges_a_la_fois_en_reussissent_un_dont_le_jeton_ne_vaut_plus_rien() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var echange = fc.echange(code(aidant, fc.demande(), LOGEMENT));

        var reponses = ensemble(10, () -> fc.token(echange));

        var reussies =
                reponses.stream().filter(reponse -> reponse.statusCode() == 200).toList();
        assertThat(reussies).hasSize(1);
        assertThat(reponses)
                .filteredOn(reponse -> reponse.statusCode() != 200)
                .allSatisfy(reponse -> assertThat(erreurJson(reponse, 400)).isEqualTo("invalid_grant"));
        assertThat(fc.userinfo(json(reussies.get(0)).getString("access_token")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void n27_un_jeton_vaut_une_fois_dans_l_en_tete_et_nulle_part_ailleurs() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var jetons = json(fc.token(fc.echange(code(aidant, fc.demande(), LOGEMENT))));
        var jeton = jetons.getString("access_token");

        var sans = fc.get("/userinfo");
        assertThat(sans.statusCode()).isEqualTo(401);
        assertThat(defi(sans)).startsWith("Bearer ").doesNotContain("error");
        assertThat(fc.get("/userinfo?access_token=" + jeton).statusCode()).isEqualTo(401);
        assertThat(defi(fc.userinfo(jetons.getString("id_token")))).contains("error=\"invalid_token\"");
        assertThat(defi(fc.userinfo("n-importe-quoi"))).contains("error=\"invalid_token\"");

        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(200);
        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(401);
    }

    @Test
    void n29_un_mandat_arrete_en_route_ne_laisse_rien_sortir() throws Exception {
        var aidant = scene.nouvelAidant();
        var personne = Scene.unePersonne();

        var mandat = scene.mandat(aidant, personne, LOGEMENT);
        var usager = usager(aidant);
        var connexion = connexion(fc.demande());
        accueillir(aidant, connexion);
        arreter(aidant, mandat);
        var retour = Sous.compte(aidant, Set.of("aidant"), () -> confirmation.confirmer(connexion, usager, LOGEMENT));
        assertThat(retour)
                .hasValueSatisfying(adresse -> assertThat(parametres(adresse))
                        .containsEntry("error", "access_denied")
                        .doesNotContainKey("code"));

        mandat = scene.mandat(aidant, personne, LOGEMENT);
        var code = code(aidant, fc.demande(), LOGEMENT);
        arreter(aidant, mandat);
        assertThat(erreurJson(fc.token(fc.echange(code)), 400)).isEqualTo("invalid_grant");

        mandat = scene.mandat(aidant, personne, LOGEMENT);
        var jeton =
                json(fc.token(fc.echange(code(aidant, fc.demande(), LOGEMENT)))).getString("access_token");
        arreter(aidant, mandat);
        assertThat(defi(fc.userinfo(jeton))).contains("invalid_token");

        for (var motif : List.of("FI-15", "FI-19", "FI-22")) {
            assertThat(refusJournalises(usager, motif)).as(motif).isEqualTo(1);
        }
        assertThat(semences.compter(
                        "select count(*) from journal_entree where evenement = 'identite.delivree' and usager_id = ?1",
                        usager.valeur()))
                .isZero();
    }

    @Test
    void n29_un_aidant_suspendu_en_route_ne_laisse_rien_sortir() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var code = code(aidant, fc.demande(), LOGEMENT);
        var jeton =
                json(fc.token(fc.echange(code(aidant, fc.demande(), LOGEMENT)))).getString("access_token");

        semences.suspendre(aidant);

        assertThat(erreurJson(fc.token(fc.echange(code)), 400)).isEqualTo("invalid_grant");
        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(401);
    }

    @Test
    void n30_la_fin_de_session_ne_renvoie_qu_a_une_adresse_inscrite() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var idToken =
                json(fc.token(fc.echange(code(aidant, fc.demande(), LOGEMENT)))).getString("id_token");
        var etat = "a&x=1#\r\nLocation: evil";

        var juste = finDeSession(idToken, RETOUR_DECONNEXION, etat);

        assertThat(juste.statusCode()).isEqualTo(303);
        assertThat(direction(juste).toString()).startsWith(RETOUR_DECONNEXION + "?state=");
        assertThat(parametres(direction(juste))).containsExactly(Map.entry("state", etat));
        for (var ici : List.of(
                finDeSession(idToken, "https://evil.example/", etat),
                finDeSession(null, RETOUR_DECONNEXION, etat),
                finDeSession(idToken + "x", RETOUR_DECONNEXION, etat))) {
            assertThat(direction(ici).getPath()).isEqualTo("/pro/deconnecte");
        }
    }

    @Test
    void la_description_ne_promet_que_ce_qui_est_tenu_et_les_cles_sont_publiques() throws Exception {
        var description = json(fc.get("/.well-known/openid-configuration"));
        assertThat(description.getString("issuer")).isEqualTo(fc.issuer());
        assertThat(description.getJsonArray("response_types_supported")).hasToString("[\"code\"]");
        assertThat(description.getJsonArray("id_token_signing_alg_values_supported"))
                .hasToString("[\"ES256\"]");
        assertThat(description.getBoolean("claims_parameter_supported")).isTrue();
        assertThat(description.getBoolean("authorization_response_iss_parameter_supported"))
                .isTrue();
        var cles = fc.get("/jwks");
        assertThat(cles.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(duree -> assertThat(duree).contains("max-age=600"));
        assertThat(json(cles).getJsonArray("keys"))
                .isNotEmpty()
                .allSatisfy(cle -> assertThat(cle.asJsonObject()).doesNotContainKeys("d", "p", "q", "k"));
    }

    @Test
    void ce_qui_n_est_pas_prevu_est_refuse_sans_panne() throws Exception {
        for (var methode : List.of("HEAD", "OPTIONS", "PUT", "DELETE")) {
            for (var point : List.of("/authorize", "/token", "/userinfo", "/jwks", "/logout")) {
                assertThat(fc.methode(methode, point).statusCode())
                        .as(methode + point)
                        .isEqualTo(405);
            }
        }
        pageSansRetour(demandeAvec("state", "s".repeat(10_000)));
        assertThat(fc.authorize(demandeAvec("access_token", "x")).statusCode()).isEqualTo(400);
        for (var illisible : List.of("%00", "%FF", "%C3%28")) {
            var page = fc.get("/authorize?" + formulaire(demandeSans("state")) + "&state=" + illisible);
            assertThat(page.statusCode()).as(illisible).isEqualTo(400);
        }
        assertThat(fc.poster("/token", FORMULAIRE, "code=" + "c".repeat(100_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(fc.poster("/token", FORMULAIRE, "code=%zz").statusCode()).isEqualTo(400);
        var etat = "<script>alert('1')</script>' or 1=1 -- €";
        var refus = fc.authorize(demandeAvec("state", etat, "scope", "profile"));
        assertThat(parametres(direction(refus))).containsEntry("state", etat);
    }

    @Test
    void des_demarches_que_nous_ne_connaissons_pas_n_en_laissent_choisir_aucune() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var usager = usager(aidant);
        var connexion = connexion(demandeAvec(
                "claims", "{\"id_token\":{\"rep_scope\":{\"essential\":true,\"values\":[\"Astrologie\"]}}}"));
        accueillir(aidant, connexion);

        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> personnes.choisie(connexion, usager)))
                .hasValueSatisfying(choisie -> {
                    assertThat(choisie.demarches()).isEmpty();
                    assertThat(choisie.mandatEnVigueur()).isTrue();
                });
        assertThat(Sous.compte(aidant, Set.of("aidant"), () -> confirmation.confirmer(connexion, usager, LOGEMENT)))
                .hasValueSatisfying(adresse -> assertThat(parametres(adresse)).containsEntry("error", "access_denied"));
    }

    private void inscrire(String client) throws Exception {
        try (var connexion = proprietaire.getConnection()) {
            try (var ajout = connexion.prepareStatement("insert into client_oidc (id, version, nom, secret_empreinte)"
                    + " values (?, 0, 'FranceConnect', ?) on conflict do nothing")) {
                ajout.setString(1, client);
                ajout.setBytes(2, empreintes.de("secret-client", SECRET));
                ajout.executeUpdate();
            }
            for (var valeur : Map.of(
                            "client_oidc_retour (client_id, uri)", RETOUR,
                            "client_oidc_retour_deconnexion (client_id, uri)", RETOUR_DECONNEXION,
                            "client_oidc_acr (client_id, acr)", "eidas1")
                    .entrySet()) {
                try (var ajout = connexion.prepareStatement(
                        "insert into " + valeur.getKey() + " values (?, ?) on conflict do nothing")) {
                    ajout.setString(1, client);
                    ajout.setString(2, valeur.getValue());
                    ajout.executeUpdate();
                }
            }
        }
    }

    private Map<String, String> demandeAvec(String... nomsEtValeurs) {
        var demande = fc.demande();
        for (var i = 0; i < nomsEtValeurs.length; i += 2) {
            demande.put(nomsEtValeurs[i], nomsEtValeurs[i + 1]);
        }
        return demande;
    }

    private Map<String, String> demandeSans(String nom) {
        var demande = fc.demande();
        demande.remove(nom);
        return demande;
    }

    private String pageSansRetour(Map<String, String> demande) throws Exception {
        var reponse = fc.authorize(demande);
        assertThat(reponse.statusCode()).isEqualTo(400);
        assertThat(reponse.headers().firstValue("Location")).isEmpty();
        assertThat(reponse.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        return reponse.body();
    }

    /** The error with which the browser goes back, which says where it comes from and gives the state back. */
    private String erreur(Map<String, String> demande) throws Exception {
        var reponse = fc.authorize(demande);
        assertThat(reponse.statusCode()).isEqualTo(303);
        var adresse = direction(reponse);
        assertThat(adresse.toString()).startsWith(RETOUR + "?");
        assertThat(adresse.getFragment()).isNull();
        assertThat(parametres(adresse))
                .containsEntry("state", demande.get("state"))
                .containsEntry("iss", fc.issuer())
                .doesNotContainKeys("code", "access_token", "id_token");
        return parametre(adresse, "error");
    }

    /** The secret by which the browser names the login that was opened. */
    private String connexion(Map<String, String> demande) throws Exception {
        var adresse = direction(fc.authorize(demande));
        assertThat(adresse.getPath()).isEqualTo("/pro/aidant/fi/personne");
        return parametre(adresse, "t");
    }

    /** As if Keycloak had just verified the second factor of {@code aidant} for this login. */
    private Accueil accueillir(String aidant, String connexion) throws Exception {
        memoire.garder(
                Tiroir.TRANSACTIONS,
                "preuve:" + aidant + ":" + ObjetSecondFacteur.de(connexion),
                Instant.now().toString());
        return Sous.compte(aidant, Set.of("aidant"), () -> choix.accueillir(connexion));
    }

    private UsagerId usager(String aidant) throws Exception {
        return Sous.compte(
                aidant, Set.of("aidant"), () -> personnes.recentes().get(0).id());
    }

    private String code(String aidant, Map<String, String> demande, Demarche demarche) throws Exception {
        var connexion = connexion(demande);
        accueillir(aidant, connexion);
        return code(aidant, connexion, usager(aidant), demarche);
    }

    private String code(String aidant, String connexion, UsagerId usager, Demarche demarche) throws Exception {
        URI retour = Sous.compte(
                aidant,
                Set.of("aidant"),
                () -> confirmation.confirmer(connexion, usager, demarche).orElseThrow());
        return parametre(retour, "code");
    }

    private void arreter(String aidant, MandatId mandat) throws Exception {
        Sous.compte(aidant, Set.of("aidant"), () -> {
            arret.arreter(mandat, Set.of(LOGEMENT), DemandeArret.USAGER);
            return mandat;
        });
    }

    private List<String> nonceEtPrenom(String code) throws Exception {
        var jetons = json(fc.token(fc.echange(code)));
        return List.of(
                contenu(jetons.getString("id_token")).getString("nonce"),
                json(fc.userinfo(jetons.getString("access_token"))).getString("given_name"));
    }

    private HttpResponse<String> finDeSession(@Nullable String idToken, String retour, String etat) throws Exception {
        var demande = new HashMap<>(Map.of("post_logout_redirect_uri", retour, "state", etat));
        if (idToken != null) {
            demande.put("id_token_hint", idToken);
        }
        return fc.get("/logout?" + formulaire(demande));
    }

    private long refusJournalises(UsagerId usager, String motif) {
        return semences.compter(
                "select count(*) from journal_entree where evenement = 'identite.refusee' and issue = 'REFUSE'"
                        + " and usager_id = ?1 and details like ?2",
                usager.valeur(),
                "%motif=" + motif + "%");
    }

    private static Scene.Personne personne(String prenom, String fcSub) {
        return new Scene.Personne(
                fcSub,
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

    private static String erreurJson(HttpResponse<String> reponse, int statut) {
        assertThat(reponse.statusCode()).isEqualTo(statut);
        assertThat(reponse.headers().firstValue("Cache-Control")).hasValue("no-store");
        return json(reponse).getString("error");
    }

    private static String defi(HttpResponse<String> reponse) {
        assertThat(reponse.statusCode()).isEqualTo(401);
        return reponse.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private static String basic(String secret) {
        var identifiants = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(identifiants.getBytes(UTF_8));
    }

    private static JsonObject contenu(String idToken) {
        var corps = new String(Base64.getUrlDecoder().decode(idToken.split("\\.", -1)[1]), UTF_8);
        try (var lecture = Json.createReader(new StringReader(corps))) {
            return lecture.readObject();
        }
    }

    private static <T> List<T> ensemble(int nombre, Callable<T> acte) throws Exception {
        var fils = Executors.newFixedThreadPool(nombre);
        try {
            var resultats = new ArrayList<T>();
            for (var futur : fils.invokeAll(Collections.nCopies(nombre, acte))) {
                resultats.add(futur.get());
            }
            return resultats;
        } finally {
            fils.shutdownNow();
        }
    }
}
