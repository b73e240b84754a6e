package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.entremise.e2e.Navigateur.Poste;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes otherwise than hoped when a person consents: each has its page, and the draft stays. */
class ConsentementE2E {

    private static final String AIDANTE = "sofia.aidante";

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
    void une_session_franceconnect_deja_ouverte_est_refusee_puis_la_personne_recommence() {
        try (var bureau = navigateur.poste()) {
            // Somebody used FranceConnect on this computer, a moment ago, for another site.
            bureau.aller(Navigateur.compagnon("/site/")).lien("S’identifier avec FranceConnect");
            bureau.sIdentifieAFranceConnect("paul").voit("Vous êtes identifié");

            demander(bureau);
            bureau.voit("On vous demande votre accord").bouton("S’identifier avec FranceConnect");
            bureau.voit("FranceConnect était déjà ouvert");
            assertThat(bureau.page().getByText("DUPONT").count()).isZero();

            bureau.lien("Recommencer");
            Navigateur.consentirDepuisLeLien(bureau, "luigi");
            bureau.voit("Lire et signer").voitTexte("Luigi BROSSE");
        }
    }

    @Test
    void une_autre_personne_que_celle_attendue_est_refusee() {
        try (var bureau = navigateur.poste()) {
            bureau.aller(Navigateur.application("/pro/aidant/personnes?q=martin"))
                    .seConnecte(AIDANTE)
                    .voit("Personnes");
            bureau.lien("Vincent").voit("Vincent");
            bureau.lien("Nouveau mandat").voit("Nouveau mandat");
            bureau.coche("Logement").bouton("Demander l’accord sur cet écran");
            bureau.voit("On vous demande votre accord");
            bureau.bouton("S’identifier avec FranceConnect").sIdentifieAFranceConnect("alice");
            bureau.voit("Ce n’est pas la personne attendue");

            bureau.aller(Navigateur.application("/pro/aidant/accueil")).voit("À faire");
            assertThat(bureau.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reprendre"))
                            .count())
                    .isPositive();
        }
    }

    @Test
    void un_telephone_sans_javascript_consent_et_l_ecran_de_l_aidante_continue_seul() {
        try (var bureau = navigateur.poste();
                var telephone = navigateur.poste(false)) {
            preparer(bureau).bouton("Sur le téléphone de la personne");
            bureau.voit("Attendre l’accord");
            var adresse = bureau.page().locator(".adresse").textContent().strip();

            telephone.aller(adresse);
            Navigateur.consentirDepuisLeLien(telephone, "ermengardi");
            telephone.voitTexte("Vous pouvez fermer cette page");
            bureau.voit("Lire et signer").voitTexte("Ermengardi GODIN");

            telephone.aller(adresse).voit("Ce lien ne marche plus");
        }
    }

    @Test
    void qui_dit_non_ou_renonce_a_franceconnect_ne_donne_rien() {
        try (var bureau = navigateur.poste()) {
            demander(bureau);
            bureau.voit("On vous demande votre accord").bouton("S’identifier avec FranceConnect");
            bureau.bouton("Annuler et revenir");
            bureau.voit("Vous n’êtes pas connecté");

            bureau.aller(Navigateur.application("/pro/aidant/accueil")).voit("À faire");
            bureau.lien("Reprendre").voit("Attendre l’accord").bouton("Demander l’accord sur cet écran");
            bureau.voit("On vous demande votre accord");
            bureau.bouton("S’identifier avec FranceConnect").sIdentifieAFranceConnect("marphisa");
            bureau.voit("Êtes-vous d’accord ?").bouton("Je refuse");
            bureau.voitTexte("refus");
        }
    }

    private static void demander(Poste bureau) {
        preparer(bureau).bouton("Demander l’accord sur cet écran");
    }

    private static Poste preparer(Poste bureau) {
        bureau.aller(Navigateur.application("/pro/aidant/mandat/nouveau"))
                .seConnecte(AIDANTE)
                .voit("Nouveau mandat");
        return bureau.coche("Logement");
    }
}
