package fr.entremise.habilitation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.entremise.common.service.Parametres;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Where a professional leaves Keycloak. Source: OpenID Connect RP-Initiated Logout 1.0 §2. */
@ApplicationScoped
class Sortie {

    private static final String AU_REVOIR = "/pro/au-revoir";

    @Inject
    Parametres parametres;

    /** To be asked for before the session is ended: the hint by which Keycloak asks nothing goes with it. */
    String adresse(HttpServletRequest requete) {
        var adresse = parametres.realmProfessionnels()
                + "/protocol/openid-connect/logout?client_id=pro-web&post_logout_redirect_uri="
                + URLEncoder.encode(parametres.adresse(AU_REVOIR).toString(), UTF_8);
        return requete.getAttribute(OidcSecurityContext.class.getName()) instanceof OidcSecurityContext contexte
                ? adresse + "&id_token_hint=" + contexte.getIDTokenString()
                : adresse;
    }
}
