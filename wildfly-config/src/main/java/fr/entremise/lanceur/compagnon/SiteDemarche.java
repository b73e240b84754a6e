package fr.entremise.lanceur.compagnon;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Secret;
import fr.entremise.lanceur.Secrets;
import fr.entremise.lanceur.compagnon.ClientFranceConnect.Session;
import fr.entremise.lanceur.compagnon.ClientFranceConnect.Tentative;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public site with a FranceConnect button, as any administration could have one: it shows whose identity arrived, and
 * knows nothing of Entremise.
 */
final class SiteDemarche {

    private final URI site;
    private final ClientFranceConnect franceconnect;
    private final Map<String, Tentative> tentatives = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    SiteDemarche(Configuration configuration, Secrets secrets) {
        this.site = URI.create(configuration.urlSiteDemarche() + "/");
        this.franceconnect = new ClientFranceConnect(
                new Issuer(configuration.urlKeycloak() + "/realms/franceconnect"),
                new com.nimbusds.oauth2.sdk.auth.Secret(secrets.de(Secret.CLIENT_SITE_DEMARCHE)),
                site.resolve("retour"));
    }

    Reponse repondre(Demande demande) throws IOException {
        try {
            return switch (demande.methode() + " " + demande.chemin()) {
                case "GET /site", "GET /site/" -> accueil(demande);
                case "GET /site/connexion" -> partir();
                case "GET /site/retour" -> revenir(demande);
                case "POST /site/deconnexion" -> quitter(demande);
                default -> Reponse.introuvable();
            };
        } catch (GeneralException e) {
            var erreur = Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.SERVER_ERROR);
            return Reponse.page(400, "site-echec.html", Map.of("code", erreur.getCode()));
        }
    }

    private Reponse accueil(Demande demande) {
        return demande.cookie()
                .map(sessions::get)
                .map(session -> Reponse.page(200, "site-identite.html", claims(session.identite())))
                .orElseGet(() -> Reponse.page(200, "site.html", Map.of()));
    }

    private Reponse partir() throws GeneralException, IOException {
        var tentative = Tentative.nouvelle();
        var cookie = UUID.randomUUID().toString();
        tentatives.put(cookie, tentative);
        return Reponse.versAdresse(franceconnect.depart(tentative)).avecCookie(cookie);
    }

    private Reponse revenir(Demande demande) throws GeneralException, IOException {
        var tentative = demande.cookie()
                .map(tentatives::remove)
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_REQUEST));
        var session = franceconnect.retour(tentative, demande.adresse());
        var cookie = UUID.randomUUID().toString(); // another one once logged in: nobody can have chosen it before
        sessions.put(cookie, session);
        return Reponse.versAdresse(site).avecCookie(cookie);
    }

    /** Ends our session, then FranceConnect's. */
    private Reponse quitter(Demande demande) throws GeneralException, IOException {
        var session = demande.cookie().map(sessions::remove);
        return Reponse.versAdresse(session.isPresent() ? franceconnect.fin(session.get(), site) : site);
    }

    private static Map<String, String> claims(UserInfo identite) {
        return Stream.of(
                        "family_name",
                        "preferred_username",
                        "given_name",
                        "birthdate",
                        "birthplace",
                        "birthcountry",
                        "gender",
                        "email",
                        "sub")
                .collect(Collectors.toMap(
                        claim -> claim,
                        claim -> Optional.ofNullable(identite.getStringClaim(claim))
                                .filter(valeur -> !valeur.isEmpty())
                                .orElse("—")));
    }
}
