package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.entremise.e2e.Navigateur.Poste;
import fr.entremise.it.ServeursDeTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the login of an aidant to the end of a mandat, as the people of this story live it. */
class ParcoursMandatE2E {

    private static Navigateur navigateur;

    @BeforeAll
    static void ouvrir() {
        navigateur = new Navigateur();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @Test
    void c3_un_mandat_se_conclut_sert_et_s_arrete() throws IOException, SQLException {
        try (var bureau = navigateur.poste();
                var maison = navigateur.poste()) {
            bureau.aller(Navigateur.application("/pro/"))
                    .seConnecte("camille.aidante")
                    .voit("À faire");

            bureau.depuisIci();
            bureau.lien("Nouveau mandat").voit("Nouveau mandat");
            bureau.coche("Logement").bouton("Demander l’accord sur cet écran");
            var clics = bureau.clics();
            Navigateur.consentirDepuisLeLien(bureau, "angela");

            bureau.depuisIci().voit("Lire et signer");
            bureau.voitTexte("Angela Claire Louise DUBOIS");
            bureau.coche("J’ai lu le mandat").bouton("Signer").donneUnCode("camille.aidante", "Signer");
            bureau.voit("Le mandat est signé");
            assertThat(clics + bureau.clics()).isLessThanOrEqualTo(6);
            assertThat(bureau.champs()).isEqualTo(1);

            var papier = papier(bureau);
            assertThat(papier).contains("Angela Claire Louise DUBOIS", "Maison du quartier de Kerbernard");

            utiliser(bureau, "Angela", "Logement");
            assertThat(bureau.page().locator("[data-claim=family_name]").textContent())
                    .isEqualTo("DUBOIS");
            assertThat(bureau.page().locator("[data-claim=birthdate]").textContent())
                    .isEqualTo("1962-08-24");
            attendreCourriel("commence");
            attendreCourriel("s’est connecté pour vous");

            arreterAvecLePapier(maison, papier, "24/08/1962");
            attendreCourriel("est arrêté");

            bureau.aller(Navigateur.compagnon("/site/"))
                    .bouton("Se déconnecter")
                    .voit("Site de démarche");
            bureau.aller(Navigateur.compagnon("/site/connexion"));
            bureau.lien("Entremise");
            bureau.voit("Pour qui faites-vous cette démarche ?");
            assertThat(bureau.page().getByText("Angela").count()).isZero();

            var interdits = List.of("Angela", "DUBOIS", "1962-08-24", "24/08/1962", "angela.dubois");
            assertThat(Traces.base()).contains("mandat.conclu").doesNotContain(interdits);
            assertThat(Traces.journaux()).contains("entremise.ear", "DEBUG").doesNotContain(interdits);
        }
    }

    @Test
    void une_aidante_qui_n_est_pas_connectee_se_connecte_en_chemin() {
        try (var bureau = navigateur.poste()) {
            bureau.aller(Navigateur.compagnon("/site/")).lien("S’identifier avec FranceConnect");
            bureau.lien("Entremise");
            bureau.seConnecte("sofia.aidante").voit("Pour qui faites-vous cette démarche ?");
            bureau.lien("Mario").voit("Quelle démarche ?");
            bureau.bouton("Argent").voit("Vous êtes identifié");
            assertThat(bureau.page().locator("[data-claim=family_name]").textContent())
                    .isEqualTo("BROSSE");
        }
    }

    private static void utiliser(Poste bureau, String personne, String demarche) {
        bureau.aller(Navigateur.compagnon("/site/")).lien("S’identifier avec FranceConnect");
        bureau.lien("Entremise");
        bureau.voit("Pour qui faites-vous cette démarche ?").depuisIci();
        bureau.lien(personne).voit("Quelle démarche ?");
        bureau.bouton(demarche);
        assertThat(bureau.clics()).isLessThanOrEqualTo(2);
        bureau.voit("Vous êtes identifié");
    }

    private static void arreterAvecLePapier(Poste maison, String papier, String naissance) {
        var code = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})").matcher(papier);
        assertThat(code.find()).isTrue();
        maison.aller(Navigateur.application("/arreter"))
                .voit("Arrêter un mandat")
                .depuisIci();
        maison.ecrit("Code pour arrêter", code.group().toLowerCase(Locale.ROOT))
                .ecrit("Votre date de naissance", naissance)
                .bouton("Continuer");
        maison.voit("Arrêter ce mandat ?").bouton("Arrêter le mandat");
        maison.voit("Le mandat est arrêté");
        assertThat(maison.clics()).isEqualTo(2);
        assertThat(maison.champs()).isEqualTo(2);
    }

    /** The text of the sealed PDF. */
    private static String papier(Poste bureau) throws IOException {
        var adresse = bureau.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))
                .getAttribute("href");
        var reponse = bureau.page().request().get(Navigateur.application("") + adresse);
        assertThat(reponse.headers()).containsEntry("content-type", "application/pdf");
        try (var pdf = Loader.loadPDF(reponse.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void attendreCourriel(String sujet) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ServeursDeTest.plateforme().courriels().recus().stream()
                        .anyMatch(courriel -> courriel.sujet().contains(sujet)));
    }
}
