package fr.entremise.e2e;

import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.e2e.ConnexionBrute.Reponse;
import fr.entremise.e2e.Navigateur.Poste;
import fr.entremise.e2e.RequeteAuHasard.Cible;
import fr.entremise.it.FranceConnectScripte;
import fr.entremise.it.ServeursDeTest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two thousand spoilt requests to each endpoint: never a failure of ours, never a stack, never a way to an address that
 * nobody registered. A failure names its seed and its number, which make the same request again.
 */
class RequetesAuHasardE2E {

    private static final long GRAINE = 20_261_124L;
    private static final int REQUETES = 2_000;

    /** Each page of the choice serves for so many requests: one that goes through ends its login. */
    private static final int PAR_PAGE = 50;

    /** 501 answers a method that no server knows, as RFC 9110 §15.6.2 asks. */
    private static final Set<Integer> STATUTS =
            Set.of(200, 302, 303, 304, 400, 401, 403, 404, 405, 406, 409, 411, 413, 414, 415, 416, 417, 429, 431, 501);

    /** What only a failure of ours would write. */
    private static final List<String> BAVARDAGES = List.of("\tat ", "Exception", "fr.entremise.", "RESTEASY", "WFLY");

    private static Navigateur navigateur;
    private static FranceConnectScripte fc;
    private static Poste aidant;

    @BeforeAll
    static void ouvrir() throws SQLException {
        navigateur = new Navigateur();
        fc = ClientDEssai.franceConnect();
        aidant = navigateur.poste();
        aidant.aller(Navigateur.application("/pro/"))
                .seConnecte("karim.referent")
                .voit("À faire");
        System.getLogger(RequetesAuHasardE2E.class.getName()).log(Level.INFO, "graine {0,number,#}", GRAINE);
    }

    @AfterAll
    static void fermer() {
        aidant.close();
        navigateur.close();
    }

    @Test
    void x_authorize() throws IOException {
        eprouver("GET", "/authorize", codes(fc.demande()));
        eprouver("POST", "/authorize", codes(fc.demande()));
    }

    @Test
    void x_token() throws IOException {
        eprouver("POST", "/token", codes(fc.echange("code")));
    }

    @Test
    void x_userinfo() throws IOException {
        eprouver("GET", "/userinfo", Map.of(), "Authorization: Bearer jeton");
        eprouver("POST", "/userinfo", Map.of("access_token", "jeton"));
    }

    @Test
    void x_logout() throws IOException {
        var demande = codes(Map.of(
                "id_token_hint", "e30.e30.e30", "post_logout_redirect_uri", RETOUR_DECONNEXION, "state", "etat"));
        eprouver("GET", "/logout", demande);
        eprouver("POST", "/logout", demande);
    }

    @Test
    void x_jwks_et_description() throws IOException {
        eprouver("GET", "/jwks", Map.of());
        eprouver("GET", "/.well-known/openid-configuration", Map.of());
    }

    @Test
    void x_choix_de_la_personne() throws IOException {
        var hasard = new RequeteAuHasard(GRAINE);
        try (var connexion = connexion()) {
            for (var i = 0; i < REQUETES; i += PAR_PAGE) {
                var page = PageDeChoix.personne(aidant, fc, fc.demande());
                eprouver(connexion, hasard, cible("GET", page, ""), i, PAR_PAGE / 2);
                eprouver(connexion, hasard, cible("POST", page, "sortie-annuler"), i + PAR_PAGE / 2, PAR_PAGE / 2);
            }
        }
    }

    @Test
    void x_choix_de_la_demarche() throws IOException {
        var hasard = new RequeteAuHasard(GRAINE);
        try (var connexion = connexion()) {
            for (var i = 0; i < REQUETES; i += PAR_PAGE) {
                var page = PageDeChoix.personne(aidant, fc, fc.demande()).demarche(aidant);
                eprouver(connexion, hasard, cible("GET", page, ""), i, PAR_PAGE / 2);
                eprouver(
                        connexion,
                        hasard,
                        cible("POST", page, "demarches-choix-0-confirmer"),
                        i + PAR_PAGE / 2,
                        PAR_PAGE / 2);
            }
        }
    }

    private static void eprouver(String methode, String point, Map<String, String> parametres, String... enTetes)
            throws IOException {
        var chemin = URI.create(fc.issuer()).getPath() + point;
        try (var connexion = connexion()) {
            eprouver(
                    connexion,
                    new RequeteAuHasard(GRAINE),
                    new Cible(methode, chemin, parametres, avecHote(List.of(enTetes))),
                    0,
                    REQUETES);
        }
    }

    private static void eprouver(
            ConnexionBrute connexion, RequeteAuHasard hasard, Cible cible, int premiere, int nombre)
            throws IOException {
        var fautes = new ArrayList<String>();
        for (var i = premiere; i < premiere + nombre; i++) {
            var requete = hasard.suivante(cible);
            var reponse = connexion.envoyer(requete.methode(), requete.octets());
            if (!estPermise(reponse)) {
                fautes.add("graine %d, requête %d : %d %s%n%s"
                        .formatted(
                                GRAINE, i, reponse.statut(), reponse.entetes().get("location"), requete));
            }
        }
        assertThat(fautes).isEmpty();
    }

    private static boolean estPermise(Reponse reponse) {
        var direction = reponse.entetes().get("location");
        return STATUTS.contains(reponse.statut())
                && BAVARDAGES.stream().noneMatch(reponse.corps()::contains)
                && !reponse.entetes().containsKey("x-injecte")
                && (direction == null || permises().stream().anyMatch(direction::startsWith));
    }

    /** Where we may send a browser. */
    private static List<String> permises() {
        var configuration = ServeursDeTest.plateforme().configuration();
        return List.of(
                RETOUR + "?",
                RETOUR_DECONNEXION,
                configuration.urlApplication() + "/pro/",
                // Where a request without a usable host came in.
                configuration.urlApplication().replace("localhost", "127.0.0.1") + "/pro/",
                configuration.urlKeycloak() + "/realms/professionnels/");
    }

    private static Cible cible(String methode, PageDeChoix page, String bouton) {
        var adresse = URI.create(page.adresse());
        var parametres = new LinkedHashMap<String, String>();
        Stream.of(adresse.getRawQuery().split("&", -1))
                .map(paire -> paire.split("=", 2))
                .forEach(paire -> parametres.put(paire[0], paire[1]));
        if (!bouton.isEmpty()) {
            parametres.put(bouton.split("-", 2)[0], bouton.split("-", 2)[0]);
            parametres.put(bouton, "1");
            parametres.put("jakarta.faces.ViewState", URLEncoder.encode(page.jeton(), UTF_8));
        }
        return new Cible(methode, adresse.getPath(), parametres, avecHote(List.of("Cookie: " + cookies())));
    }

    /** The proxy of an installation decides the host: whoever sends another gets addresses of that other. */
    private static List<String> avecHote(List<String> enTetes) {
        var hote = URI.create(ServeursDeTest.plateforme().configuration().urlApplication())
                .getAuthority();
        return Stream.concat(Stream.of("Host: " + hote), enTetes.stream()).toList();
    }

    private static String cookies() {
        var cookies = new ArrayList<String>();
        aidant.cookies().stream()
                .filter(cookie -> cookie.path.startsWith("/pro"))
                .forEach(cookie -> cookies.add(cookie.name + "=" + cookie.value));
        return String.join("; ", cookies);
    }

    private static Map<String, String> codes(Map<String, String> parametres) {
        return parametres.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        parametre -> URLEncoder.encode(parametre.getValue(), UTF_8),
                        (un, autre) -> un,
                        LinkedHashMap::new));
    }

    private static ConnexionBrute connexion() {
        return new ConnexionBrute(ServeursDeTest.plateforme().configuration().urlApplication());
    }
}
