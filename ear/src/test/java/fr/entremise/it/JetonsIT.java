package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.SOCIAL;
import static fr.entremise.it.FranceConnectScripte.FORMULAIRE;
import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.SECRET;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static fr.entremise.it.FranceConnectScripte.json;
import static fr.entremise.it.ParcoursFi.ensemble;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import fr.entremise.it.ExigencesFranceConnect.Recus;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.infinispan.Cache;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the code to the identity. SECURITY.md says what the numbers that begin the names stand for. */
@ArquillianTest
public class JetonsIT {

    private static final String CLIENT = "fc-" + UUID.randomUUID();

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    ParcoursFi parcours;

    @Resource(lookup = "java:jboss/datasources/EntremiseSchemaDS")
    DataSource proprietaire;

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/codes")
    Cache<String, String> codes;

    @Resource(lookup = "java:jboss/infinispan/cache/entremise/jetons")
    Cache<String, String> jetons;

    FranceConnectScripte fc;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(JetonsIT.class);
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
    void b19_b25_c2_i7_i17_i29_le_chemin_heureux_tient_toutes_les_exigences() throws Exception {
        var aidant = unAidantEtSonMandat();
        var usager = parcours.usager(aidant);
        var demande = fc.demande();

        var reponse = fc.token(fc.echange(parcours.code(fc, aidant, demande, LOGEMENT)));

        assertThat(reponse.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(reponse.headers().firstValue("Set-Cookie")).isEmpty();
        var recus = ExigencesFranceConnect.jetons(fc, demande, reponse);
        assertThat(recus.idToken().getJsonArray("rep_scope")).hasToString("[\"Logement\"]");
        var identite = fc.userinfo(recus.accessToken());
        assertThat(identite.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(identite.headers().firstValue("Set-Cookie")).isEmpty();
        ExigencesFranceConnect.identite(recus, identite);
        assertThat(semences.compter(
                        "select count(*) from envoi where modele = 'MANDAT_UTILISE' and usager_id = ?1",
                        usager.valeur()))
                .as("the usager is told")
                .isEqualTo(1);
    }

    @Test
    void b20_i21_a22_le_client_doit_prouver_qui_il_est() throws Exception {
        var faux = fc.echange("code");
        faux.put("client_secret", "faux");
        var inconnu = fc.echange("code");
        inconnu.put("client_id", "personne");
        var sansSecret = fc.echange("code");
        sansSecret.remove("client_secret");
        var corps = List.of(
                fc.token(faux).body(),
                fc.token(inconnu).body(),
                fc.token(sansSecret).body());
        assertThat(fc.token(faux).statusCode()).isEqualTo(401);
        assertThat(corps.stream().distinct()).hasSize(1);
        assertThat(json(corps.get(0)).getString("error")).isEqualTo("invalid_client");

        var basic = fc.poster("/token", FORMULAIRE, formulaire(sansSecret), "Authorization", fc.basic("faux"));
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(defi -> assertThat(defi).startsWith("Basic "));
        var juste = fc.poster("/token", FORMULAIRE, formulaire(sansSecret), "Authorization", fc.basic(SECRET));
        assertThat(erreur(juste, 400)).isEqualTo("invalid_grant");
        var deuxFois =
                fc.poster("/token", FORMULAIRE, formulaire(fc.echange("code")), "Authorization", fc.basic(SECRET));
        assertThat(erreur(deuxFois, 400)).isEqualTo("invalid_request");
    }

    @Test
    void i6_deux_secrets_valent_pendant_que_le_client_en_change() throws Exception {
        var client = parcours.inscrire("rotation-" + UUID.randomUUID());
        var suivant = "le-secret-suivant-d-au-moins-32-signes";
        var echange = client.echange("code");
        echange.put("client_secret", suivant);
        assertThat(erreur(client.token(echange), 401)).isEqualTo("invalid_client");

        try (var connexion = proprietaire.getConnection();
                var ordre = connexion.prepareStatement(
                        "update client_oidc set secret_suivant_empreinte = ? where id = ?")) {
            ordre.setBytes(1, parcours.empreintes.de("secret-client", suivant));
            ordre.setString(2, client.clientId());
            ordre.executeUpdate();
        }

        assertThat(erreur(client.token(echange), 400)).isEqualTo("invalid_grant");
        assertThat(erreur(client.token(client.echange("code")), 400)).isEqualTo("invalid_grant");
        assertThat(semences.compter(
                        "select count(*) from client_oidc c where c::text like ?1 or c::text like ?2",
                        "%" + suivant + "%",
                        "%" + SECRET + "%"))
                .isZero();
    }

    @Test
    void b21_i22_i24_a22_seul_un_code_se_poste_et_dans_un_formulaire() throws Exception {
        for (var absent : List.of("code", "grant_type", "redirect_uri")) {
            var echange = fc.echange("code");
            echange.remove(absent);
            assertThat(erreur(fc.token(echange), 400)).isEqualTo("invalid_request");
        }
        assertThat(fc.get("/token?" + formulaire(fc.echange("code"))).statusCode())
                .isEqualTo(405);
        assertThat(fc.poster("/token", "application/json", "{}").statusCode()).isEqualTo(415);
        var dansLAdresse = fc.poster("/token?" + formulaire(fc.echange("code")), FORMULAIRE, "");
        assertThat(erreur(dansLAdresse, 401)).isEqualTo("invalid_client");
        var secretDansLAdresse = fc.echange("code");
        secretDansLAdresse.remove("client_secret");
        assertThat(erreur(fc.poster("/token?client_secret=" + SECRET, FORMULAIRE, formulaire(secretDansLAdresse)), 401))
                .isEqualTo("invalid_client");
    }

    @Test
    void b22_aucun_autre_octroi_n_est_offert() throws Exception {
        for (var octroi : List.of(
                "password", "client_credentials", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code")) {
            var echange = fc.echange("code");
            echange.put("grant_type", octroi);
            echange.put("refresh_token", "x");
            assertThat(erreur(fc.token(echange), 400)).isEqualTo("unsupported_grant_type");
        }
    }

    @Test
    void b13_i23_un_parametre_ne_se_repete_pas() throws Exception {
        for (var repete : List.of("code=autre", "grant_type=authorization_code", "client_id=autre", "x=1&x=2")) {
            var corps = formulaire(fc.echange("code")) + "&" + repete;
            assertThat(erreur(fc.poster("/token", FORMULAIRE, corps), 400)).isEqualTo("invalid_request");
        }
    }

    @Test
    void b23_i2_i3_a26_un_code_ne_vaut_que_pour_son_client_et_son_adresse() throws Exception {
        assertThat(erreur(fc.token(fc.echange("inconnu")), 400)).isEqualTo("invalid_grant");
        var aidant = unAidantEtSonMandat();

        var autreAdresse = fc.echange(parcours.code(fc, aidant, fc.demande(), LOGEMENT));
        autreAdresse.put("redirect_uri", RETOUR + "/");
        assertThat(erreur(fc.token(autreAdresse), 400)).isEqualTo("invalid_grant");
        autreAdresse.put("redirect_uri", RETOUR);
        assertThat(erreur(fc.token(autreAdresse), 400)).as("it is lost").isEqualTo("invalid_grant");

        var autre = parcours.inscrire("autre-" + UUID.randomUUID());
        var code = parcours.code(fc, aidant, fc.demande(), LOGEMENT);
        assertThat(erreur(autre.token(autre.echange(code)), 400)).isEqualTo("invalid_grant");
        assertThat(erreur(fc.token(fc.echange(code)), 400)).as("it is lost").isEqualTo("invalid_grant");
    }

    @Test
    void b23_i3_a24_un_code_vaut_moins_de_soixante_secondes() throws Exception {
        var aidant = unAidantEtSonMandat();
        var code = parcours.code(fc, aidant, fc.demande(), LOGEMENT);

        HorlogeDeTest.avancer(Duration.ofSeconds(60));

        assertThat(erreur(fc.token(fc.echange(code)), 400)).isEqualTo("invalid_grant");
    }

    @Test
    void i3_i5_ni_code_ni_jeton_ne_sont_gardes_en_clair() throws Exception {
        var aidant = unAidantEtSonMandat();
        var code = parcours.code(fc, aidant, fc.demande(), LOGEMENT);
        assertThat(codes.keySet()).isNotEmpty().noneMatch(cle -> cle.contains(code));
        assertThat(codes.values()).noneMatch(valeur -> valeur.contains(code));

        var jeton = json(fc.token(fc.echange(code))).getString("access_token");

        assertThat(jetons.keySet()).isNotEmpty().noneMatch(cle -> cle.contains(jeton));
        assertThat(jetons.values()).noneMatch(valeur -> valeur.contains(jeton));
        assertThat(codes.values()).noneMatch(valeur -> valeur.contains(jeton));
    }

    @Test
    void b24_i3_i4_a25_dix_echanges_a_la_fois_en_reussissent_un_dont_le_jeton_ne_vaut_plus_rien() throws Exception {
        var aidant = unAidantEtSonMandat();
        var usager = parcours.usager(aidant);
        var echange = fc.echange(parcours.code(fc, aidant, fc.demande(), LOGEMENT));

        var reponses = ensemble(10, () -> fc.token(echange));

        var reussies =
                reponses.stream().filter(reponse -> reponse.statusCode() == 200).toList();
        assertThat(reussies).hasSize(1);
        assertThat(reponses)
                .filteredOn(reponse -> reponse.statusCode() != 200)
                .allSatisfy(reponse -> assertThat(erreur(reponse, 400)).isEqualTo("invalid_grant"));
        assertThat(fc.userinfo(json(reussies.get(0)).getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(parcours.refusJournalises(usager, "FI-18")).isPositive();
        assertThat(parcours.journalises("identite.delivree", usager)).isZero();
    }

    @Test
    void b24_i4_a25_un_code_presente_deux_fois_retire_le_jeton_qu_il_avait_donne() throws Exception {
        var aidant = unAidantEtSonMandat();
        var echange = fc.echange(parcours.code(fc, aidant, fc.demande(), LOGEMENT));
        var jeton = json(fc.token(echange)).getString("access_token");

        HorlogeDeTest.avancer(Duration.ofSeconds(30));

        assertThat(erreur(fc.token(echange), 400)).isEqualTo("invalid_grant");
        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(401);
    }

    @Test
    void b26_la_preuve_annoncee_est_exigee_et_elle_seule() throws Exception {
        var aidant = unAidantEtSonMandat();
        var preuve = new CodeVerifier();
        var annonce = CodeChallenge.compute(CodeChallengeMethod.S256, preuve).getValue();

        var sans = fc.echange(avecPreuve(aidant, annonce));
        assertThat(erreur(fc.token(sans), 400)).isEqualTo("invalid_grant");
        var fausse = fc.echange(avecPreuve(aidant, annonce));
        fausse.put("code_verifier", new CodeVerifier().getValue());
        assertThat(erreur(fc.token(fausse), 400)).isEqualTo("invalid_grant");
        var nonAnnoncee = fc.echange(parcours.code(fc, aidant, fc.demande(), LOGEMENT));
        nonAnnoncee.put("code_verifier", preuve.getValue());
        assertThat(erreur(fc.token(nonAnnoncee), 400)).isEqualTo("invalid_grant");
        var juste = fc.echange(avecPreuve(aidant, annonce));
        juste.put("code_verifier", preuve.getValue());
        assertThat(fc.token(juste).statusCode()).isEqualTo(200);

        assertThat(parcours.erreur(
                        fc, fc.demandeAvec("code_challenge", preuve.getValue(), "code_challenge_method", "plain")))
                .isEqualTo("invalid_request");
    }

    @Test
    void b27_i5_i25_a28_un_jeton_vaut_une_fois_dans_l_en_tete_et_nulle_part_ailleurs() throws Exception {
        var aidant = unAidantEtSonMandat();
        var recus = recus(aidant, fc.demande());
        var jeton = recus.accessToken();

        var sans = fc.get("/userinfo");
        assertThat(defi(sans)).startsWith("Bearer ").doesNotContain("error");
        assertThat(defi(fc.get("/userinfo?access_token=" + jeton))).doesNotContain("error");
        assertThat(defi(fc.poster("/userinfo", FORMULAIRE, "access_token=" + jeton)))
                .doesNotContain("error");
        assertThat(defi(fc.get("/userinfo", "Authorization", jeton))).startsWith("Bearer ");
        assertThat(defi(fc.get("/userinfo", "Authorization", "Bearer: " + jeton)))
                .startsWith("Bearer ");
        assertThat(defi(fc.get("/userinfo", "Authorization", fc.basic(SECRET)))).startsWith("Bearer ");
        assertThat(defi(fc.userinfo(recus.idTokenEcrit()))).contains("error=\"invalid_token\"");
        assertThat(defi(fc.userinfo("n-importe-quoi"))).contains("error=\"invalid_token\"");

        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(200);
        assertThat(defi(fc.userinfo(jeton))).contains("error=\"invalid_token\"");
    }

    @Test
    void b27_c6_i5_un_jeton_vaut_moins_de_soixante_secondes_sans_tolerance() throws Exception {
        var aidant = unAidantEtSonMandat();
        var jeton = recus(aidant, fc.demande()).accessToken();

        HorlogeDeTest.avancer(Duration.ofSeconds(60));

        assertThat(defi(fc.userinfo(jeton))).contains("error=\"invalid_token\"");
    }

    @Test
    void i22_x_l_identite_se_demande_aussi_par_post() throws Exception {
        var recus = recus(unAidantEtSonMandat(), fc.demande());

        var reponse = fc.poster("/userinfo", FORMULAIRE, "", "Authorization", "bearer " + recus.accessToken());

        ExigencesFranceConnect.identite(recus, reponse);
    }

    @Test
    void b28_i28_a30_chaque_etat_civil_passe_les_regles_de_franceconnect() throws Exception {
        var angela = identite("Angela Claire Louise", "DUBOIS", Genre.FEMININ, "1962-08-24", "75107", "99100");
        assertThat(angela)
                .containsEntry(
                        "preferred_username", json("{\"v\":\"LEFEBVRE\"}").get("v"))
                .containsEntry("email", json("{\"v\":\"temoin@exemple.test\"}").get("v"));
        assertThat(identite("Ange", "SANTONI", Genre.MASCULIN, "1951-02-28", "2A004", "99100")
                        .getString("birthplace"))
                .isEqualTo("2A004");
        assertThat(identite("Moana", "TEHUIOTOA", Genre.FEMININ, "1988-02-29", "98729", "99100")
                        .getString("birthplace"))
                .isEqualTo("98729");
        var alger = identite("Yasmina", "BENALI", Genre.FEMININ, "1945-07-01", "", "99352");
        assertThat(alger.getString("birthplace")).isEmpty();
        assertThat(alger.getString("birthcountry")).isEqualTo("99352");
        assertThat(identite("Idir", "AIT", Genre.MASCULIN, "1992-00-00", "", "99352")
                        .getString("birthdate"))
                .isEqualTo("1992-00-00");
        assertThat(identite("Idir", "AIT", Genre.NON_PRECISE, "1992-11-00", "", "99352")
                        .getString("birthdate"))
                .isEqualTo("1992-11-00");
        var joelle =
                identite("Joëlle Françoise", "DUBINÔRE-L’ŒUVRE", Genre.NON_PRECISE, "2000-01-01", "97601", "99100");
        assertThat(joelle.getString("given_name")).isEqualTo("Joëlle Françoise");
        assertThat(joelle.getString("family_name")).isEqualTo("DUBINÔRE-L’ŒUVRE");
        assertThat(joelle.getString("gender")).isEqualTo("unspecified");
        assertThat(identite("Jean-Pierre Marie", "D’ARC", Genre.MASCULIN, "1939-12-31", "98611", "99100")
                        .getString("given_name"))
                .isEqualTo("Jean-Pierre Marie");
    }

    @Test
    void b28_i17_i18_i28_sans_nom_d_usage_ni_courriel_rien_ne_vient_de_l_aidant() throws Exception {
        var aidant = scene.nouvelAidant();
        var sansRien = new IdentitePivot(
                "Joëlle", "PETIT", null, Genre.FEMININ, new DateDeNaissance("1970-05-05"), "29019", "99100", null);
        scene.mandat(aidant, new Scene.Personne("fc" + UUID.randomUUID(), sansRien), LOGEMENT);
        var demande = fc.demande();
        var recus = recus(aidant, demande);
        var reponse = fc.userinfo(recus.accessToken());

        var claims = ExigencesFranceConnect.identite(recus, reponse);

        assertThat(claims).doesNotContainKey("preferred_username");
        assertThat(claims.getString("email")).matches("usager-[0-9a-f]{32}@.+");
        assertThat(reponse.body() + recus.idToken()).doesNotContain("Ada", "Testeuse", "Maison du test", aidant);
        assertThat(recus.idToken().keySet())
                .containsExactlyInAnyOrder(
                        "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "at_hash", "rep_scope");
        var ailleurs = recus(aidant, fc.demande());
        assertThat(ExigencesFranceConnect.identite(ailleurs, fc.userinfo(ailleurs.accessToken())))
                .as("the same person, each time")
                .isEqualTo(claims);
    }

    @Test
    void b28_i17_seul_ce_qui_est_demande_est_donne() throws Exception {
        var aidant = unAidantEtSonMandat();
        var demande = fc.demandeAvec("scope", "openid birth");
        demande.remove("claims");
        var recus = recus(aidant, demande);

        assertThat(json(fc.userinfo(recus.accessToken())).keySet())
                .containsExactlyInAnyOrder("sub", "birthdate", "birthplace", "birthcountry");
        assertThat(recus.idToken()).doesNotContainKey("rep_scope");

        var parClaims = fc.demandeAvec(
                "scope", "openid", "claims", "{\"userinfo\":{\"family_name\":{\"essential\":true},\"pointure\":null}}");
        var nom = recus(aidant, parClaims);
        assertThat(json(fc.userinfo(nom.accessToken())).keySet()).containsExactlyInAnyOrder("sub", "family_name");
    }

    @Test
    void i18_le_journal_dit_qui_pour_qui_pour_quoi_et_quand() throws Exception {
        var aidant = unAidantEtSonMandat();
        var usager = parcours.usager(aidant);
        var recus = recus(aidant, fc.demande());
        fc.userinfo(recus.accessToken());

        for (var fait : List.of("identite.confirmee", "identite.delivree")) {
            assertThat(semences.compter(
                            "select count(*) from journal_entree where evenement = ?1 and usager_id = ?2"
                                    + " and organisation_id is not null and mandat_id is not null and demarche = 'LOGEMENT'"
                                    + " and instant is not null and details like '%connexion=%' and details like ?3",
                            fait, usager.valeur(), "%client=" + CLIENT + "%"))
                    .as(fait)
                    .isEqualTo(1);
        }
    }

    @Test
    void i19_quand_le_journal_ne_peut_pas_etre_ecrit_l_identite_ne_sort_pas() throws Exception {
        var aidant = unAidantEtSonMandat();
        var usager = parcours.usager(aidant);
        var jeton = recus(aidant, fc.demande()).accessToken();

        HttpResponse<String> reponse;
        sql("revoke insert on journal_entree from entremise_app");
        try {
            reponse = fc.userinfo(jeton);
        } finally {
            sql("grant insert on journal_entree to entremise_app");
        }

        assertThat(reponse.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(reponse.body()).doesNotContain("QWERTZ", "Zéphyrine", "1951", "birthdate");
        assertThat(parcours.journalises("identite.delivree", usager)).isZero();
        assertThat(semences.compter(
                        "select count(*) from envoi where modele = 'MANDAT_UTILISE' and usager_id = ?1",
                        usager.valeur()))
                .isZero();
    }

    @Test
    void c8_qui_se_fait_passer_pour_franceconnect_ne_l_enferme_pas_dehors() throws Exception {
        var aidant = unAidantEtSonMandat();
        var faux = fc.echange("code");
        faux.put("client_secret", "faux");
        for (var essai = 0; essai < 60; essai++) {
            assertThat(fc.token(faux).statusCode()).isIn(401, 429);
        }

        var demande = fc.demande();
        var recus = recus(aidant, demande);

        ExigencesFranceConnect.identite(recus, fc.userinfo(recus.accessToken()));
        assertThat(semences.compter(
                        "select count(*) from journal_entree where evenement = 'client.refuse' and auteur_id = ?1",
                        CLIENT))
                .as("nobody can fill the journal so")
                .isLessThanOrEqualTo(20);
    }

    private String unAidantEtSonMandat() throws Exception {
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT, SOCIAL);
        return aidant;
    }

    private Recus recus(String aidant, Map<String, String> demande) throws Exception {
        return ExigencesFranceConnect.jetons(
                fc, demande, fc.token(fc.echange(parcours.code(fc, aidant, demande, LOGEMENT))));
    }

    private String avecPreuve(String aidant, String annonce) throws Exception {
        var demande = fc.demandeAvec("code_challenge", annonce, "code_challenge_method", "S256");
        return parcours.code(fc, aidant, demande, LOGEMENT);
    }

    /** What FranceConnect gets for such a person, once it has found nothing against it. */
    private JsonObject identite(String prenoms, String nom, Genre genre, String naissance, String lieu, String pays)
            throws Exception {
        var aidant = scene.nouvelAidant();
        var pivot = new IdentitePivot(
                prenoms, nom, nomDUsage(nom), genre, new DateDeNaissance(naissance), lieu, pays, "temoin@exemple.test");
        scene.mandat(aidant, new Scene.Personne("fc" + UUID.randomUUID(), pivot), LOGEMENT);
        var recus = recus(aidant, fc.demande());
        return ExigencesFranceConnect.identite(recus, fc.userinfo(recus.accessToken()));
    }

    private static @Nullable String nomDUsage(String nom) {
        return nom.equals("DUBOIS") ? "LEFEBVRE" : null;
    }

    private void sql(String ordre) throws SQLException {
        try (var connexion = proprietaire.getConnection();
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }

    private static String erreur(HttpResponse<String> reponse, int statut) {
        assertThat(reponse.statusCode()).isEqualTo(statut);
        assertThat(reponse.headers().firstValue("Cache-Control")).hasValue("no-store");
        return json(reponse).getString("error");
    }

    private static String defi(HttpResponse<String> reponse) {
        assertThat(reponse.statusCode()).isEqualTo(401);
        return reponse.headers().firstValue("WWW-Authenticate").orElseThrow();
    }
}
