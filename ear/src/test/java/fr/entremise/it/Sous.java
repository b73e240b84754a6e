package fr.entremise.it;

import fr.entremise.usager.model.IdentitePivot;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jose4j.jwt.JwtClaims;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Runs a piece of a test as somebody whom Keycloak would have logged in. */
final class Sous {

    private Sous() {}

    /** A professional, by the {@code sub} of their account. */
    static <T> T compte(String sub, Set<String> roles, Callable<T> acte) throws Exception {
        return executer(principal(sub, new JwtClaims()), roles, acte);
    }

    /** An usager whom FranceConnect authenticated at {@code authentification}. */
    static <T> T usager(String fcSub, IdentitePivot identite, Instant authentification, Callable<T> acte)
            throws Exception {
        var claims = new JwtClaims();
        claims.setClaim("fc_sub", fcSub);
        claims.setClaim("fc_auth_time", authentification.getEpochSecond());
        claims.setClaim("fc_acr", "eidas1");
        claims.setClaim("given_name", identite.prenoms());
        claims.setClaim("family_name", identite.nomDeNaissance());
        claims.setClaim("gender", identite.genre().claim());
        claims.setClaim("birthdate", identite.naissance().valeur());
        claims.setClaim("birthplace", identite.lieu());
        claims.setClaim("birthcountry", identite.pays());
        if (identite.nomDUsage() != null) {
            claims.setClaim("nom_usage", identite.nomDUsage());
        }
        if (identite.courriel() != null) {
            claims.setClaim("email", identite.courriel());
        }
        return executer(principal("lightweight-" + fcSub, claims), Set.of("usager"), acte);
    }

    private static OidcPrincipal<OidcSecurityContext> principal(String sub, JwtClaims claims) {
        return new OidcPrincipal<>(sub, new OidcSecurityContext(null, null, null, new IDToken(claims)));
    }

    private static <T> T executer(OidcPrincipal<?> principal, Set<String> roles, Callable<T> acte) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(principal)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(acte);
    }
}
