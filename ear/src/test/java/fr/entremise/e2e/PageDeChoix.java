package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.entremise.e2e.Navigateur.Poste;
import fr.entremise.it.FranceConnectScripte;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A page of the choice as it came over HTTP, with what its forms send back.
 *
 * @param jeton the token that Faces gave this page
 */
record PageDeChoix(String adresse, String html, String jeton) {

    private static final Pattern JETON =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*\\svalue=\"([^\"]+)\"");
    private static final Pattern PERSONNE = Pattern.compile(
            "id=\"personnes-\\d+-choisir\"[^>]*\\shref=\"([^\"]+)\"|href=\"([^\"]+)\"[^>]*\\sid=\"personnes-\\d+-choisir\"");
    private static final Pattern SUITE = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");

    /** The choice of a person, for a login of {@code fc} that this browser opens. */
    static PageDeChoix personne(Poste poste, FranceConnectScripte fc, Map<String, String> demande) {
        var reponse = lire(poste, fc.issuer() + "/authorize?" + FranceConnectScripte.formulaire(demande));
        assertThat(reponse.status()).isEqualTo(303);
        return de(poste, direction(reponse));
    }

    /** The choice of a démarche for the first person of this page. */
    PageDeChoix demarche(Poste poste) {
        var lien = PERSONNE.matcher(html);
        assertThat(lien.find()).as("somebody can be chosen").isTrue();
        var chemin = lien.group(1) == null ? lien.group(2) : lien.group(1);
        return de(poste, Navigateur.application(chemin.replace("&amp;", "&")));
    }

    static PageDeChoix de(Poste poste, String adresse) {
        var reponse = lire(poste, adresse);
        assertThat(reponse.status()).as(adresse.replaceAll("\\?.*", "")).isEqualTo(200);
        var html = reponse.text();
        var jeton = JETON.matcher(html);
        assertThat(jeton.find()).as("the page has a form of Faces").isTrue();
        return new PageDeChoix(adresse, html, jeton.group(1));
    }

    static String direction(APIResponse reponse) {
        return Objects.requireNonNull(reponse.headers().get("location"), "location");
    }

    static APIResponse lire(Poste poste, String adresse) {
        return poste.requetes().get(adresse, RequestOptions.create().setMaxRedirects(0));
    }

    /** Sends the button {@code bouton} of the form {@code formulaire}. */
    APIResponse envoyer(Poste poste, String formulaire, String bouton, String unJeton) {
        return envoyer(poste, formulaire, bouton, FormData.create().set("jakarta.faces.ViewState", unJeton));
    }

    APIResponse envoyerSansJeton(Poste poste, String formulaire, String bouton) {
        return envoyer(poste, formulaire, bouton, FormData.create());
    }

    private APIResponse envoyer(Poste poste, String formulaire, String bouton, FormData donnees) {
        donnees.set(formulaire, formulaire).set(bouton, "1");
        return poste.requetes()
                .post(adresse, RequestOptions.create().setForm(donnees).setMaxRedirects(0));
    }

    /** Where the page that leads on, which answers a form, sends the browser. */
    static URI suite(APIResponse reponse) {
        assertThat(reponse.status()).isEqualTo(200);
        var suite = SUITE.matcher(reponse.text());
        assertThat(suite.find()).as("the answer leads on").isTrue();
        return URI.create(suite.group(1).replace("&amp;", "&"));
    }

    @Override
    public String toString() {
        return "PageDeChoix";
    }
}
