package fr.entremise.common.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Comes before the login and the libraries that fail on what they cannot read. A parameter without a value leaves the
 * address, as if it had been omitted (RFC 6749 §3.1); a wish that cannot be read is no wish (RFC 9110 §12.5); a header
 * beyond visible ASCII, or a type of content that is none, is answered 400, and one in several parts, which nothing
 * here reads, 415.
 */
public class RequetesLisibles implements ServletExtension {

    private static final String MOT = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String TYPE =
            MOT + "/" + MOT + "(?:[ \\t]*+;[ \\t]*+" + MOT + "=(?:" + MOT + "|\"[^\"]*+\"))*+";
    private static final String LANGUE = "[A-Za-z0-9*-]++(?:[ \\t]*+;[ \\t]*+q=[01](?:\\.[0-9]{0,3})?)?";
    private static final Pattern CONTENU = Pattern.compile(TYPE);
    private static final Pattern TYPES = liste(TYPE);
    private static final Pattern LANGUES = liste(LANGUE);

    @Override
    public void handleDeployment(DeploymentInfo deploiement, ServletContext contexte) {
        deploiement.addInitialHandlerChainWrapper(RequetesLisibles::avant);
    }

    private static HttpHandler avant(HttpHandler suite) {
        return echange -> {
            var contenu = echange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
            if (!sontLisibles(echange) || (contenu != null && !estUnType(contenu))) {
                echange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
                return;
            }
            if (contenu != null && contenu.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                echange.setStatusCode(StatusCodes.UNSUPPORTED_MEDIA_TYPE).endExchange();
                return;
            }
            oublier(echange, Headers.ACCEPT, RequetesLisibles::sontDesTypes);
            oublier(echange, Headers.ACCEPT_LANGUAGE, RequetesLisibles::sontDesLangues);
            echange.setQueryString(sansVides(echange.getQueryString()));
            suite.handleRequest(echange);
        };
    }

    private static boolean sontLisibles(HttpServerExchange echange) {
        return StreamSupport.stream(echange.getRequestHeaders().spliterator(), false)
                .flatMap(valeurs -> valeurs.stream())
                .allMatch(valeur -> valeur.chars().allMatch(signe -> signe == '\t' || (signe >= ' ' && signe < 0x7f)));
    }

    private static Pattern liste(String element) {
        return Pattern.compile(element + "(?:[ \\t]*+,[ \\t]*+" + element + ")*+");
    }

    static boolean estUnType(String contenu) {
        return CONTENU.matcher(contenu).matches();
    }

    static boolean sontDesTypes(String accept) {
        return TYPES.matcher(accept).matches();
    }

    static boolean sontDesLangues(String acceptLanguage) {
        return LANGUES.matcher(acceptLanguage).matches();
    }

    private static void oublier(HttpServerExchange echange, HttpString souhait, Predicate<String> lisible) {
        var valeurs = echange.getRequestHeaders().get(souhait);
        if (valeurs != null && !valeurs.stream().allMatch(lisible)) {
            echange.getRequestHeaders().remove(souhait);
        }
    }

    /** The query without its parameters that have no name or no value; the others as they were. */
    static String sansVides(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(RequetesLisibles::aUneValeur)
                .collect(Collectors.joining("&"));
    }

    private static boolean aUneValeur(String parametre) {
        var egal = parametre.indexOf('=');
        return egal > 0 && egal < parametre.length() - 1;
    }
}
