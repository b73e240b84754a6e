package fr.entremise.mandat.web;

import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.common.service.Parametres;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Logs the usager out of here, of the realm and of FranceConnect, in one go, then has the outcome told. */
@RequestScoped
public class SortieUsager {

    private static final String CLIENT = "usager-web";
    private static final String RETOUR = "/consentement/termine";

    @Inject
    HttpServletRequest requete;

    @Inject
    Memoire memoire;

    @Inject
    Parametres parametres;

    URI sortir(IssueConsentement issue) {
        return sortir(RETOUR, issue.enTexte());
    }

    /**
     * Ends the session.
     *
     * @param retour page of this application, known to the realm, that tells the outcome
     * @return where the browser must go at once: it ends FranceConnect's session, then comes back to the outcome
     */
    public URI sortir(String retour, String issue) {
        var state = Aleas.jeton();
        memoire.garder(Tiroir.TRANSACTIONS, cle(state), issue);
        var question = new LinkedHashMap<String, String>();
        question.put("client_id", CLIENT);
        jeton().ifPresent(jeton -> question.put("id_token_hint", jeton));
        question.put("post_logout_redirect_uri", parametres.adresse(retour).toString());
        question.put("state", state);
        var session = requete.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return URI.create(parametres.realmUsagers() + "/protocol/openid-connect/logout?" + encoder(question));
    }

    Optional<IssueConsentement> issue(String state) {
        return texte(state).map(IssueConsentement::lire);
    }

    /** Read, not taken: the person may reload the page, enlarge it or change its language. */
    public Optional<String> texte(String state) {
        return memoire.lire(Tiroir.TRANSACTIONS, cle(state));
    }

    private Optional<String> jeton() {
        return requete.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? Optional.ofNullable(principal.getOidcSecurityContext().getIDTokenString())
                : Optional.empty();
    }

    private static String cle(String state) {
        return "issue:" + Empreintes.duJeton(state);
    }

    private static String encoder(Map<String, String> question) {
        return question.entrySet().stream()
                .map(entree -> entree.getKey() + "=" + URLEncoder.encode(entree.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
