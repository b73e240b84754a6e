package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import fr.entremise.e2e.Navigateur.Poste;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The national administrator keeps the registry of clients, with and without JavaScript, on a small screen too. */
class RegistreClientsE2E {

    private static final String ADMINISTRATEUR = "admin.national";

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
    void inscrire_un_site_puis_changer_son_secret_puis_le_suspendre() {
        try (var bureau = navigateur.poste()) {
            parcourir(bureau, "site-" + UUID.randomUUID());
        }
    }

    @Test
    void le_meme_chemin_sans_javascript_sur_un_petit_ecran() {
        try (var telephone = navigateur.poste(false)) {
            telephone.page().setViewportSize(320, 800);
            // A smooth scroll never ends in a browser that draws nothing.
            telephone.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            parcourir(telephone, "petit-" + UUID.randomUUID());
        }
    }

    private static void parcourir(Poste poste, String id) {
        poste.aller(Navigateur.application("/pro/espace/accueil"))
                .seConnecte(ADMINISTRATEUR)
                .voit("Votre espace");
        poste.lien("Gérer les sites qui demandent une identité").voit("Sites qui demandent une identité");
        poste.voitTexte("FranceConnect (simulation)").voitTexte("Clés de signature");
        tient(poste);

        poste.lien("Inscrire un site").voit("Inscrire un site");
        poste.bouton("Inscrire ce site").voitTexte("Écrivez l’adresse de retour.");
        poste.voit("Inscrire un site");
        inscrire(poste, id, "http://site.example/retour");
        poste.voitTexte("L’adresse doit être complète et commencer par https://.");
        inscrire(poste, id, "https://site.example/retour");
        poste.voit("Secret du site");
        tient(poste);
        var premier = secret(poste);
        poste.page().reload();
        poste.voit("Secret du site").voitTexte("Ce secret a déjà été montré");
        assertThat(poste.page().content()).doesNotContain(premier);

        poste.lien("Voir la fiche du site").voit("Site d’essai");
        tient(poste);
        poste.ecrit("Ajouter une adresse", "https://site.example/fin")
                .coche("Adresses après déconnexion")
                .bouton("Ajouter cette adresse");
        poste.voitTexte("L’adresse est ajoutée.").voit("Site d’essai");
        poste.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer https://site.example/retour"))
                .click();
        poste.voitTexte("Il faut au moins une adresse de retour.");
        poste.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retirer https://site.example/fin"))
                .click();
        poste.voitTexte("L’adresse est retirée.");

        poste.bouton("Annoncer un nouveau secret").voit("Secret du site");
        assertThat(secret(poste)).isNotEqualTo(premier);
        poste.lien("Voir la fiche du site").voit("Site d’essai");
        poste.bouton("Activer le nouveau secret").voitTexte("L’ancien ne marche plus.");

        poste.bouton("Suspendre").voitTexte("Le site est suspendu.");
        poste.voit("Site d’essai").bouton("Remettre en service").voitTexte("Le site est de nouveau en service.");
    }

    private static void inscrire(Poste poste, String id, String retour) {
        poste.ecrit("Nom du site", "Site d’essai")
                .ecrit("Identifiant (client_id)", id)
                .ecrit("Adresse de retour (redirect_uri)", retour);
        poste.page().keyboard().press("Enter");
    }

    private static String secret(Poste poste) {
        var secret = poste.page().locator("strong.adresse").textContent().strip();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(poste.page().url()).doesNotContain(secret);
        return secret;
    }

    /** Nothing to scroll sideways. */
    private static void tient(Poste poste) {
        assertThat((int) poste.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
    }
}
