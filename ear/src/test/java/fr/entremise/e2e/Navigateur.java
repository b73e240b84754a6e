package fr.entremise.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.entremise.it.ServeursDeTest;
import fr.entremise.lanceur.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** One Chromium for a test class; each person sits at a browser of their own, without JavaScript when they choose. */
final class Navigateur implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.executable())
                    .setArgs(OPTIONS));

    /** A new browser, with nothing of anybody in it. */
    Poste poste() {
        return poste(true);
    }

    Poste poste(boolean javascript) {
        var contexte = chromium.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(javascript));
        contexte.setDefaultTimeout(30_000);
        return new Poste(contexte, contexte.newPage(), javascript);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** From the page of the link to the answer. */
    static void consentirDepuisLeLien(Poste poste, String personne) {
        poste.voit("On vous demande votre accord");
        poste.bouton("S’identifier avec FranceConnect").sIdentifieAFranceConnect(personne);
        poste.voit("Êtes-vous d’accord ?").bouton("J’accepte");
    }

    static String application(String chemin) {
        return ServeursDeTest.plateforme().configuration().urlApplication() + chemin;
    }

    static String compagnon(String chemin) {
        return ServeursDeTest.plateforme().configuration().urlCompagnon() + chemin;
    }

    /** A browser and its present page; counts what its person has to do. */
    static final class Poste implements AutoCloseable {

        private final BrowserContext contexte;
        private final boolean javascript;
        private Page page;
        private int clics;
        private int champs;
        private final List<String> fautesAccessibilite = new ArrayList<>();

        private Poste(BrowserContext contexte, Page page, boolean javascript) {
            this.contexte = contexte;
            this.page = page;
            this.javascript = javascript;
        }

        Page page() {
            return page;
        }

        /** Another tab of the same browser, which becomes the present one. */
        Page onglet() {
            page = contexte.newPage();
            return page;
        }

        void revenirSur(Page onglet) {
            page = onglet;
        }

        Poste aller(String adresse) {
            page.navigate(adresse);
            return this;
        }

        Poste clique(AriaRole role, String nom) {
            return clique(page.getByRole(role, new Page.GetByRoleOptions().setName(nom))
                    .first());
        }

        Poste bouton(String nom) {
            return clique(AriaRole.BUTTON, nom);
        }

        Poste lien(String nom) {
            return clique(AriaRole.LINK, nom);
        }

        /** A person for whom FranceConnect asks: who is among the recent ones depends on what came before. */
        Poste choisit(String nom) {
            return ecrit("Chercher une autre personne", nom).bouton("Chercher").lien(nom);
        }

        Poste clique(Locator cible) {
            attendre(cible);
            cible.click();
            clics++;
            return this;
        }

        Poste coche(String nom) {
            page.getByLabel(nom, new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .check();
            clics++;
            return this;
        }

        Poste ecrit(String libelle, String texte) {
            var champ = page.getByLabel(libelle, new Page.GetByLabelOptions().setExact(true));
            attendre(champ);
            champ.fill(texte);
            champs++;
            return this;
        }

        /** From now on every page of the origin of {@code adresse} is an empty one: nobody is called. */
        Poste joue(String adresse) {
            return joue(adresse, "<!DOCTYPE html><title>Ailleurs</title>");
        }

        Poste joue(String adresse, String html) {
            contexte.route(
                    url -> url.startsWith(origine(adresse)),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            return this;
        }

        private static String origine(String adresse) {
            var uri = URI.create(adresse);
            return uri.getScheme() + "://" + uri.getAuthority() + "/";
        }

        /** Waits for the browser to be at {@code adresse}, whatever comes after the question mark. */
        URI arrive(String adresse) {
            page.waitForURL(Pattern.compile(Pattern.quote(adresse) + "\\?.*"));
            return URI.create(page.url());
        }

        /** Requests with the cookies of this browser, of which nothing is followed nor shown. */
        APIRequestContext requetes() {
            return contexte.request();
        }

        List<Cookie> cookies() {
            return contexte.cookies();
        }

        /** Waits for the page of this first heading, and has axe read it. */
        Poste voit(String titre) {
            attendre(page.getByRole(
                    AriaRole.HEADING, new Page.GetByRoleOptions().setName(titre).setLevel(1)));
            if (page.url().startsWith(application("/"))) {
                verifierAccessibilite(titre);
            }
            return this;
        }

        Poste voitTexte(String texte) {
            attendre(page.getByText(texte).first());
            return this;
        }

        /** What is on the page instead is said, and its picture kept. */
        private void attendre(Locator cible) {
            try {
                cible.waitFor();
            } catch (TimeoutError absente) {
                var image = Path.of("target", "echecs", System.nanoTime() + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(image).setFullPage(true));
                throw new AssertionError(
                        cible + " is not on " + page.url().split("\\?", 2)[0] + " (" + image + "): "
                                + page.locator("body").innerText(),
                        absente);
            }
        }

        Poste depuisIci() {
            clics = 0;
            champs = 0;
            return this;
        }

        int clics() {
            return clics;
        }

        int champs() {
            return champs;
        }

        /** Password and code; where the browser was going, it then is. */
        Poste seConnecte(String compte) {
            page.getByLabel("Identifiant").waitFor();
            ecrit("Identifiant", compte);
            ecrit("Mot de passe", Secrets.MOT_DE_PASSE_DEMO);
            bouton("Se connecter");
            return donneUnCode(compte, "Valider le code");
        }

        Poste donneUnCode(String compte, String bouton) {
            page.getByLabel("Code à 6 chiffres").waitFor();
            ecrit("Code à 6 chiffres", Comptes.code(compte));
            return bouton(bouton);
        }

        /** Through the simulated FranceConnect, by the tax office. */
        Poste sIdentifieAFranceConnect(String personne) {
            lien("impots.gouv.fr");
            page.getByLabel("Identifiant").waitFor();
            ecrit("Identifiant", personne);
            ecrit("Mot de passe", Secrets.MOT_DE_PASSE_DEMO);
            return bouton("Se connecter");
        }

        private void verifierAccessibilite(String titre) {
            if (javascript) {
                var resultat = new AxeBuilder(page).analyze();
                resultat.getViolations()
                        .forEach(faute -> fautesAccessibilite.add(titre + " : " + faute.getId() + " "
                                + faute.getNodes().get(0).getHtml()));
            }
        }

        @Override
        public void close() {
            contexte.close();
            Assertions.assertThat(fautesAccessibilite).isEmpty();
        }
    }
}
