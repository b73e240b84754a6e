package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.entremise.lanceur.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However often an aidant signs, and from however many tabs, one draft makes one mandat. */
class SignatureE2E {

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
    void deux_onglets_et_le_bouton_precedent_font_un_seul_mandat() {
        try (var bureau = navigateur.poste()) {
            bureau.aller(Navigateur.application("/pro/aidant/mandat/nouveau"))
                    .seConnecte("karim.referent")
                    .voit("Nouveau mandat");
            bureau.coche("Logement").bouton("Demander l’accord sur cet écran");
            Navigateur.consentirDepuisLeLien(bureau, "valentin");
            bureau.voit("Lire et signer");
            var lire = bureau.page().url();
            var premier = bureau.page();
            var second = bureau.onglet();
            bureau.aller(lire).voit("Lire et signer");

            bureau.revenirSur(premier);
            bureau.coche("J’ai lu le mandat").bouton("Signer").donneUnCode("karim.referent", "Signer");
            bureau.voit("Le mandat est signé");
            var mandat = bureau.page().url();

            bureau.revenirSur(second);
            bureau.coche("J’ai lu le mandat").bouton("Signer").voit("Le mandat est signé");
            assertThat(bureau.page().url()).isEqualTo(mandat);

            bureau.revenirSur(premier);
            premier.goBack();
            bureau.aller(lire).voit("Le mandat est signé");
            bureau.lien("Voir la fiche").voit("Valentin");
            assertThat(bureau.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Arrêter"))
                            .count())
                    .isEqualTo(1);

            bureau.depuisIci().lien("Arrêter");
            bureau.voit("Arrêter le mandat").bouton("Arrêter");
            bureau.voit("C’est arrêté");
            assertThat(bureau.clics()).isLessThanOrEqualTo(4);

            bureau.aller(Navigateur.application("/pro/referent/journal")).voit("Journal");
            bureau.voitTexte("Valentin Emmanuel HOCHON");
        }
    }

    @Test
    void un_nouveau_compte_choisit_son_mot_de_passe_et_son_second_facteur() {
        try (var bureau = navigateur.poste()) {
            bureau.aller(Navigateur.application("/pro/"));
            bureau.ecrit("Identifiant", "nouvel.aidant")
                    .ecrit("Mot de passe", Secrets.MOT_DE_PASSE_DEMO)
                    .bouton("Se connecter");
            bureau.ecrit("Nouveau mot de passe", "un-mot-de-passe-neuf-2026");
            bureau.page().locator("#password-confirm").fill("un-mot-de-passe-neuf-2026");
            bureau.bouton("Enregistrer le mot de passe");
            bureau.page().locator("#mode-manual").click();
            var cle = bureau.page().locator("#kc-totp-secret-key").textContent();
            bureau.page().locator("#totp").fill(Comptes.codeDe(cle.replace(" ", "")));
            bureau.bouton("Terminer");
            bureau.voit("À faire");
        }
    }
}
