package fr.entremise.common.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Who is calling, from the security context of the container and from nowhere else. */
@Stateless
@PermitAll
@DeclareRoles({"aidant", "referent", "orienteur", "admin_departemental", "admin_national", "dpo", "usager"})
public class Appelant {

    private static final Set<String> ROLES_PROFESSIONNELS =
            Set.of("aidant", "referent", "orienteur", "admin_departemental", "admin_national", "dpo");

    @Resource
    SessionContext contexte;

    /** The {@code sub} that the realm asserted; {@code anonymous} when nobody is logged in. */
    public String sujet() {
        return contexte.getCallerPrincipal().getName();
    }

    public boolean tient(String role) {
        return contexte.isCallerInRole(role);
    }

    /** Those of a professional; empty for an usager, and when nobody is logged in. */
    public Set<String> roles() {
        return ROLES_PROFESSIONNELS.stream().filter(this::tient).collect(Collectors.toUnmodifiableSet());
    }

    /** What the realm said of them; empty when nobody logged in through OpenID Connect. */
    public Optional<IDToken> jetonIdentite() {
        return contexte.getCallerPrincipal() instanceof OidcPrincipal<?> principal
                ? Optional.ofNullable(principal.getOidcSecurityContext().getIDToken())
                : Optional.empty();
    }
}
