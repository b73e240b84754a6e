package fr.entremise.e2e;

import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static fr.entremise.it.FranceConnectScripte.SECRET;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static fr.entremise.it.FranceConnectScripte.json;
import static fr.entremise.it.FranceConnectScripte.parametre;
import static fr.entremise.it.FranceConnectScripte.parametres;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import fr.entremise.e2e.Navigateur.Poste;
import fr.entremise.it.ExigencesFranceConnect;
import fr.entremise.it.FranceConnectScripte;
import fr.entremise.it.ServeursDeTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the identity provider promises an aidant who has a session: the forms of the choice, cookies, headers, tabs. The
 * login is Keycloak's, FranceConnect is scripted. SECURITY.md says what the numbers that begin the names stand for.
 */
class ContratsE2E {

    private static final String AILLEURS = "http://ailleurs.example/";
    private static final String CONFIRMER = "demarches-choix-0-confirmer";

    private static Navigateur navigateur;
    private static FranceConnectScripte fc;
    private static Poste karim;
    private static Instant connexionDeKarim;
    private static Poste camille;

    @BeforeAll
    static void ouvrirDeuxSessions() throws SQLException {
        navigateur = new Navigateur();
        fc = ClientDEssai.franceConnect();
        connexionDeKarim = Instant.now();
        karim = session("karim.referent");
        camille = session("camille.aidante");
    }

    @AfterAll
    static void fermer() {
        karim.close();
        camille.close();
        navigateur.close();
    }

    @Test
    void b19_b25_b28_c3_i10_le_tour_complet_donne_une_identite_et_ne_laisse_rien_dans_les_journaux() throws Exception {
        var demande = fc.demande();
        var page = PageDeChoix.personne(karim, fc, demande).demarche(karim);
        var retour = PageDeChoix.suite(page.envoyer(karim, "demarches", CONFIRMER, page.jeton()));
        assertThat(retour.toString()).startsWith(RETOUR + "?");
        assertThat(parametres(retour))
                .containsEntry("state", demande.get("state"))
                .containsEntry("iss", fc.issuer());
        var code = parametre(retour, "code");

        var jetons = fc.token(fc.echange(code));
        var recus = ExigencesFranceConnect.jetons(fc, demande, jetons);
        var identite = fc.userinfo(recus.accessToken());
        var claims = ExigencesFranceConnect.identite(recus, identite);

        assertThat(Instant.ofEpochSecond(recus.idToken().getInt("auth_time")))
                .as("when Keycloak verified the second factor")
                .isBetween(connexionDeKarim.minusSeconds(1), Instant.now());
        assertThat(Traces.journaux())
                .contains("entremise.ear", "DEBUG")
                .doesNotContain(
                        code,
                        recus.accessToken(),
                        recus.idTokenEcrit(),
                        demande.get("nonce"),
                        demande.get("state"),
                        SECRET,
                        recus.sub(),
                        claims.getString("family_name"),
                        claims.getString("birthdate"));
    }

    @Test
    void b16_i13_un_formulaire_sans_jeton_ou_avec_un_faux_ne_fait_rien() throws Exception {
        var choix = PageDeChoix.personne(karim, fc, fc.demande());
        var page = choix.demarche(karim);
        var avant = confirmations();

        for (var refus : List.of(
                page.envoyerSansJeton(karim, "demarches", CONFIRMER),
                page.envoyer(karim, "demarches", CONFIRMER, "1234567890:-9876543210"),
                page.envoyer(karim, "demarches", CONFIRMER, "n’importe quoi"),
                page.envoyerSansJeton(karim, "sortie", "sortie-annuler"),
                choix.envoyerSansJeton(karim, "sortie", "sortie-annuler"))) {
            refusee(refus);
        }

        assertThat(confirmations()).isEqualTo(avant);
        var accepte = page.envoyer(karim, "demarches", CONFIRMER, page.jeton());
        assertThat(parametres(PageDeChoix.suite(accepte))).containsKey("code");
    }

    @Test
    void b16_i13_le_jeton_d_une_autre_session_ne_vaut_rien() throws Exception {
        var deKarim = PageDeChoix.personne(karim, fc, fc.demande()).demarche(karim);
        var deCamille = PageDeChoix.personne(camille, fc, fc.demande()).demarche(camille);
        var avant = confirmations();

        refusee(deKarim.envoyer(camille, "demarches", CONFIRMER, deKarim.jeton()));
        refusee(deKarim.envoyer(karim, "demarches", CONFIRMER, deCamille.jeton()));

        assertThat(confirmations()).isEqualTo(avant);
    }

    @Test
    void a14_la_page_d_un_collegue_ne_se_reprend_pas() {
        var page = PageDeChoix.personne(karim, fc, fc.demande()).demarche(karim);

        var reprise = PageDeChoix.lire(camille, page.adresse());

        assertThat(reprise.status()).isEqualTo(302);
        assertThat(PageDeChoix.direction(reprise)).endsWith("/pro/aidant/fi/recommencer");
    }

    @Test
    void b15_i11_une_personne_d_une_autre_structure_glissee_dans_le_formulaire_est_inconnue() throws Exception {
        var page = PageDeChoix.personne(karim, fc, fc.demande()).demarche(karim);
        var etrangere = usagerDe("Lyon");
        var forgee = new PageDeChoix(page.adresse().replaceAll("u=[^&]+", "u=" + etrangere), page.html(), page.jeton());

        assertThat(PageDeChoix.lire(karim, forgee.adresse()).status()).isEqualTo(404);
        var reponse = forgee.envoyer(karim, "demarches", CONFIRMER, page.jeton());

        assertThat(reponse.status()).isEqualTo(404);
        assertThat(compter("select count(*) from journal_entree where evenement = 'identite.refusee'"
                        + " and details like '%motif=FI-14%' and usager_id = '" + etrangere + "'"))
                .isEqualTo(1);
    }

    @Test
    void i13_le_cookie_de_session_accompagne_la_visite_qui_vient_de_franceconnect_et_aucun_formulaire() {
        assertThat(karim.cookies())
                .filteredOn(cookie -> cookie.name.equals("AIDPRO"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.path).isEqualTo("/pro");
                });
        var page = PageDeChoix.personne(karim, fc, fc.demande()).demarche(karim);
        karim.joue(
                AILLEURS,
                "<!DOCTYPE html><html lang=fr><title>Ailleurs</title><a href=\""
                        + (fc.issuer() + "/authorize?" + formulaire(fc.demande())).replace("&", "&amp;")
                        + "\">FranceConnect</a><form method=post action=\""
                        + page.adresse().replace("&", "&amp;") + "\"><input type=hidden name=demarches value=demarches>"
                        + "<input type=hidden name=\"" + CONFIRMER + "\" value=1>"
                        + "<input type=hidden name=\"jakarta.faces.ViewState\" value=\"" + page.jeton() + "\">"
                        + "<button>Voler</button></form></html>");

        karim.aller(AILLEURS).lien("FranceConnect").voit("Pour qui faites-vous cette démarche ?");

        karim.aller(AILLEURS).bouton("Voler");
        karim.page().waitForURL(url -> !url.startsWith(AILLEURS));
        assertThat(karim.page().url()).doesNotContain("code=");
        assertThat(karim.page().content()).doesNotContain("code=");
    }

    @Test
    void b17_i14_deux_onglets_du_meme_navigateur_ne_melangent_pas_deux_personnes() throws Exception {
        karim.joue(RETOUR);
        var demandes = List.of(fc.demande(), fc.demande());
        var premier = ouvrir(demandes.get(0));
        var second = ouvrir(demandes.get(1));

        karim.revenirSur(premier);
        karim.choisit("Livre").voit("Quelle démarche ?");
        karim.revenirSur(second);
        karim.choisit("Mercier").voit("Quelle démarche ?");
        karim.bouton("Logement");
        var dePierre = karim.arrive(RETOUR);
        karim.revenirSur(premier);
        karim.bouton("Logement");
        var deJulien = karim.arrive(RETOUR);

        assertThat(prenoms(demandes.get(0), deJulien)).startsWith("Julien");
        assertThat(prenoms(demandes.get(1), dePierre)).startsWith("Pierre");
    }

    @Test
    void b14_b18_une_connexion_finie_ailleurs_ne_donne_plus_de_code() throws Exception {
        var demande = fc.demande();
        var choix = PageDeChoix.personne(karim, fc, demande);
        var page = choix.demarche(karim);
        var avant = confirmations();
        var annule = PageDeChoix.suite(choix.envoyer(karim, "sortie", "sortie-annuler", choix.jeton()));
        assertThat(parametres(annule))
                .containsEntry("error", "access_denied")
                .containsEntry("state", demande.get("state"))
                .doesNotContainKey("code");

        var reponse = page.envoyer(karim, "demarches", CONFIRMER, page.jeton());

        assertThat(reponse.text()).contains("Cette connexion est terminée").doesNotContain("code=");
        assertThat(confirmations()).isEqualTo(avant);
    }

    @Test
    void i16_deux_clics_donnent_le_meme_code() {
        var page = PageDeChoix.personne(karim, fc, fc.demande()).demarche(karim);

        var une = PageDeChoix.suite(page.envoyer(karim, "demarches", CONFIRMER, page.jeton()));
        var deux = PageDeChoix.suite(page.envoyer(karim, "demarches", CONFIRMER, page.jeton()));

        assertThat(deux).isEqualTo(une);
    }

    @Test
    void c2_c4_i15_les_pages_du_choix_ne_se_gardent_ni_ne_s_encadrent_ni_ne_disent_d_ou_l_on_vient() {
        var choix = PageDeChoix.personne(karim, fc, fc.demande());
        var page = choix.demarche(karim);
        for (var reponse : List.of(
                PageDeChoix.lire(karim, choix.adresse()),
                PageDeChoix.lire(karim, page.adresse()),
                page.envoyer(karim, "demarches", CONFIRMER, page.jeton()),
                PageDeChoix.lire(karim, Navigateur.application("/pro/aidant/fi/recommencer")))) {
            assertThat(reponse.headers())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-frame-options", "DENY")
                    .hasEntrySatisfying(
                            "content-security-policy", csp -> assertThat(csp).contains("frame-ancestors 'none'"));
        }
    }

    @Test
    void i10_sans_session_on_va_d_abord_se_connecter() {
        try (var inconnu = navigateur.poste()) {
            var ouverte = PageDeChoix.lire(inconnu, fc.issuer() + "/authorize?" + formulaire(fc.demande()));
            var page = PageDeChoix.lire(inconnu, PageDeChoix.direction(ouverte));

            assertThat(page.status()).isEqualTo(302);
            assertThat(PageDeChoix.direction(page)).contains("/realms/professionnels/");
        }
    }

    @Test
    void i10_un_client_presse_fait_entrer_un_nouveau_code_et_auth_time_le_dit() throws Exception {
        karim.joue(RETOUR);
        var avant = Instant.now();
        var demande = fc.demandeAvec("max_age", "0", "prompt", "login");
        karim.aller(fc.issuer() + "/authorize?" + formulaire(demande));
        karim.donneUnCode("karim.referent", "Signer").voit("Pour qui faites-vous cette démarche ?");
        karim.choisit("Mercier").voit("Quelle démarche ?");
        karim.bouton("Logement");

        var recus = ExigencesFranceConnect.jetons(
                fc, demande, fc.token(fc.echange(parametre(karim.arrive(RETOUR), "code"))));

        assertThat(Instant.ofEpochSecond(recus.idToken().getInt("auth_time"))).isAfter(avant.minusSeconds(1));
    }

    @Test
    void b30_i20_la_fin_de_session_d_un_site_ne_deconnecte_personne() throws Exception {
        var demande = fc.demande();
        var page = PageDeChoix.personne(camille, fc, demande).demarche(camille);
        var retour = PageDeChoix.suite(page.envoyer(camille, "demarches", CONFIRMER, page.jeton()));
        var idToken = json(fc.token(fc.echange(parametre(retour, "code")))).getString("id_token");

        var reponse = PageDeChoix.lire(
                karim,
                fc.issuer() + "/logout?"
                        + formulaire(new HashMap<>(Map.of(
                                "id_token_hint", idToken,
                                "post_logout_redirect_uri", RETOUR_DECONNEXION,
                                "state", "a&x=1#"))));

        assertThat(reponse.status()).isEqualTo(303);
        assertThat(parametres(URI.create(PageDeChoix.direction(reponse))))
                .containsExactly(Map.entry("state", "a&x=1#"));
        for (var poste : List.of(karim, camille)) {
            assertThat(PageDeChoix.lire(poste, Navigateur.application("/pro/aidant/accueil"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void x_un_site_dont_la_demarche_n_est_pas_dans_le_mandat_ne_recoit_rien() {
        karim.joue(RETOUR);
        var demande = fc.demandeAvec("claims", FranceConnectScripte.repScope("Justice"));
        karim.aller(fc.issuer() + "/authorize?" + formulaire(demande)).voit("Pour qui faites-vous cette démarche ?");
        karim.choisit("Mercier").voit("Quelle démarche ?").voitTexte("Le mandat ne permet pas cette démarche");
        assertThat(karim.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logement"))
                        .count())
                .isZero();

        karim.bouton("Annuler et revenir à FranceConnect");

        assertThat(parametres(karim.arrive(RETOUR))).containsEntry("error", "access_denied");
    }

    @Test
    void a51_rien_n_est_dit_arrete_qui_ne_l_est_pas() throws Exception {
        var arrete = Navigateur.application("/pro/aidant/mandat/arrete?mandat=");
        var duQuartier = "select m.id from mandat m join organisation o on o.id = m.organisation_id"
                + " where o.commune = 'Brest' and %s (select 1 from autorisation a where a.mandat_id = m.id"
                + " and a.motif_fin = 'REVOQUEE') order by m.id limit 1";

        assertThat(PageDeChoix.lire(karim, arrete + identifiant(duQuartier.formatted("not exists")))
                        .status())
                .isEqualTo(404);
        assertThat(PageDeChoix.lire(karim, arrete + identifiant(duQuartier.formatted("exists")))
                        .status())
                .isEqualTo(200);
    }

    private static Poste session(String compte) {
        var poste = navigateur.poste();
        poste.aller(Navigateur.application("/pro/")).seConnecte(compte).voit("À faire");
        return poste;
    }

    private static Page ouvrir(Map<String, String> demande) {
        var onglet = karim.onglet();
        karim.aller(fc.issuer() + "/authorize?" + formulaire(demande)).voit("Pour qui faites-vous cette démarche ?");
        return onglet;
    }

    private static String prenoms(Map<String, String> demande, URI retour) throws Exception {
        var recus = ExigencesFranceConnect.jetons(fc, demande, fc.token(fc.echange(parametre(retour, "code"))));
        return ExigencesFranceConnect.identite(recus, fc.userinfo(recus.accessToken()))
                .getString("given_name");
    }

    private static void refusee(APIResponse reponse) {
        assertThat(reponse.status()).isEqualTo(403);
        assertThat(reponse.text()).doesNotContain("code=", RETOUR);
    }

    private static long confirmations() throws SQLException {
        return compter("select count(*) from journal_entree where evenement = 'identite.confirmee'");
    }

    private static UUID usagerDe(String commune) throws SQLException {
        return identifiant("select m.usager_id from mandat m join organisation o on o.id = m.organisation_id"
                + " where o.commune = '" + commune + "' order by m.usager_id limit 1");
    }

    private static UUID identifiant(String sql) throws SQLException {
        try (var base = ServeursDeTest.plateforme().base().administrateur("entremise");
                var requete = base.createStatement();
                var lignes = requete.executeQuery(sql)) {
            lignes.next();
            return lignes.getObject(1, UUID.class);
        }
    }

    private static long compter(String sql) throws SQLException {
        try (var base = ServeursDeTest.plateforme().base().administrateur("entremise");
                var requete = base.createStatement();
                var lignes = requete.executeQuery(sql)) {
            lignes.next();
            return lignes.getLong(1);
        }
    }
}
