package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.entremise.e2e.Navigateur.Poste;
import fr.entremise.verificateur.Verdict.Issue;
import fr.entremise.verificateur.Verificateur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read the journal reads it, searches it, and takes what can be checked without us. */
class JournalE2E {

    private static Navigateur navigateur;

    @TempDir
    Path dossier;

    @BeforeAll
    static void ouvrir() {
        navigateur = new Navigateur();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @Test
    void la_personne_lit_ce_qui_la_concerne_et_emporte_une_preuve_qui_tient() throws IOException {
        try (var bureau = navigateur.poste();
                var maison = navigateur.poste()) {
            conclure(bureau, "karim.referent", "alice");

            maison.aller(Navigateur.application("/")).lien("Voir ce qui a été fait pour moi");
            maison.voit("Ce qui a été fait pour vous")
                    .bouton("S’identifier avec FranceConnect")
                    .sIdentifieAFranceConnect("alice");
            maison.voitTexte("Les actes qui vous concernent")
                    .voitTexte("Mandat signé")
                    .voitTexte("Karim Haddad");
            maison.voit("Ce qui a été fait pour vous");
            assertThat(tientDebout(maison, telecharger(maison, "Télécharger la preuve")))
                    .isEqualTo(Issue.TIENT);

            maison.bouton("Se déconnecter").voitTexte("Vous êtes déconnecté");
            maison.aller(Navigateur.application("/moi/journal"));
            maison.page().getByText("impots.gouv.fr").waitFor();
        }
    }

    @Test
    void une_personne_que_personne_n_aide_lit_que_rien_n_a_ete_fait() {
        try (var maison = navigateur.poste(false)) {
            maison.aller(Navigateur.application("/mon-journal?langue=en"))
                    .bouton("Identify yourself with FranceConnect")
                    .sIdentifieAFranceConnect("paul");
            maison.voitTexte("Nothing was done for you").bouton("Log out").voitTexte("You are logged out");
        }
    }

    @Test
    void un_referent_cherche_et_emporte_un_tableau_et_un_fichier_signe() throws IOException {
        try (var bureau = navigateur.poste()) {
            conclure(bureau, "karim.referent", "marphisa");

            bureau.aller(Navigateur.application("/pro/referent/journal?evenement=mandat.conclu&professionnel=haddad"))
                    .voit("Journal de la structure");
            voitAuJournal(bureau, "Mandat signé");
            voitAuJournal(bureau, "Karim Haddad");
            assertThat(bureau.page().locator("#journal tbody tr").count()).isPositive();

            assertThat(Files.readString(telecharger(bureau, "Tableau (CSV)")))
                    .startsWith("\uFEFFQuand")
                    .contains("mandat.conclu", "Karim Haddad");
            assertThat(tientDebout(bureau, telecharger(bureau, "Fichier signé (JSON), à vérifier sans nous")))
                    .isEqualTo(Issue.TIENT);

            bureau.aller(Navigateur.application("/pro/referent/journal?mandat=00000000"))
                    .voit("Journal de la structure")
                    .voitTexte("Aucun mandat que vous suivez n’a cette référence");
            bureau.page().setViewportSize(320, 900);
            bureau.voit("Journal de la structure");
            assertThat(bureau.page().evaluate("document.documentElement.scrollWidth <= 320"))
                    .isEqualTo(true);
        }
    }

    @Test
    void une_administratrice_et_la_dpo_lisent_sans_nom_de_personne() throws IOException {
        try (var bureau = navigateur.poste();
                var prefecture = navigateur.poste();
                var siege = navigateur.poste()) {
            conclure(bureau, "karim.referent", "julien");

            prefecture.aller(Navigateur.application("/pro/departement/journal"));
            prefecture
                    .seConnecte("admin.departement")
                    .voit("Journal du département")
                    .voitTexte("Maison du quartier de Kerbernard");
            assertThat(prefecture.page().getByText("Julien").count()).isZero();

            siege.aller(Navigateur.application("/pro/dpo/journal"));
            siege.seConnecte("dpo").voit("Journal complet");
            voitAuJournal(siege, "Mandat signé");
            assertThat(siege.page().getByText("Julien").count()).isZero();
            assertThat(tientDebout(siege, telecharger(siege, "Tout le journal, signé (JSON)")))
                    .isEqualTo(Issue.TIENT);
        }
    }

    private static void conclure(Poste bureau, String compte, String personne) {
        bureau.aller(Navigateur.application("/pro/aidant/mandat/nouveau"))
                .seConnecte(compte)
                .voit("Nouveau mandat");
        bureau.coche("Logement").bouton("Demander l’accord sur cet écran");
        Navigateur.consentirDepuisLeLien(bureau, personne);
        bureau.voit("Lire et signer");
        bureau.coche("J’ai lu le mandat").bouton("Signer").donneUnCode(compte, "Signer");
        bureau.voit("Le mandat est signé");
    }

    /** In the lines: the list of what may be searched for says the same words. */
    private static void voitAuJournal(Poste poste, String texte) {
        poste.page().locator("#journal tbody").getByText(texte).first().waitFor();
    }

    private Path telecharger(Poste poste, String lien) {
        var fichier = dossier.resolve(System.nanoTime() + ".fichier");
        poste.page()
                .waitForDownload(() -> poste.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(lien))
                        .last()
                        .click())
                .saveAs(fichier);
        return fichier;
    }

    private Issue tientDebout(Poste poste, Path export) throws IOException {
        var cles = Files.write(
                dossier.resolve("cles.json"),
                poste.page()
                        .request()
                        .get(Navigateur.application("/journal/cles.json"))
                        .body());
        return Verificateur.verifier(export, cles, List.of()).issue();
    }
}
