package fr.entremise.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public method of every EJB of the EAR, called in turn as nobody and under each role. */
@ArquillianTest
public class RolesIT {

    private static final String EJBS = "java:app/entremise-ejb";
    private static final Set<String> ROLES =
            Set.of("aidant", "referent", "orienteur", "admin_departemental", "admin_national", "dpo", "usager");

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.avec(RolesIT.class);
    }

    @Test
    void chaque_porte_s_ouvre_a_ses_roles_et_a_eux_seuls() throws Exception {
        var fautes = new ArrayList<String>();
        var portes = portes();
        assertThat(portes).hasSizeGreaterThan(10);
        for (var porte : portes) {
            for (var methode : methodes(porte)) {
                verifier(porte, methode, fautes);
            }
        }
        assertThat(fautes).isEmpty();
    }

    private static void verifier(Object porte, Method methode, List<String> fautes) throws Exception {
        var permis = permis(methode);
        if (permis.contains("*")) {
            return;
        }
        if (!refusee(porte, methode)) {
            fautes.add(methode + " opens to nobody in particular");
        }
        for (var role : ROLES) {
            var refusee = Sous.compte(UUID.randomUUID().toString(), Set.of(role), () -> refusee(porte, methode));
            if (refusee == permis.contains(role)) {
                fautes.add(methode + (refusee ? " refuses " : " opens to ") + role);
            }
        }
    }

    private static boolean refusee(Object porte, Method methode) throws IllegalAccessException {
        try {
            methode.invoke(
                    porte,
                    Stream.of(methode.getParameterTypes()).map(RolesIT::valeur).toArray());
            return false;
        } catch (InvocationTargetException reponse) {
            return reponse.getCause() instanceof EJBAccessException;
        }
    }

    private static @Nullable Object valeur(Class<?> type) {
        return type == boolean.class ? false : type == int.class ? (Object) 0 : null;
    }

    /** Who may call it; {@code *} when everybody may. */
    private static Set<String> permis(Method methode) {
        if (methode.isAnnotationPresent(PermitAll.class)) {
            return Set.of("*");
        }
        if (methode.isAnnotationPresent(DenyAll.class)) {
            return Set.of();
        }
        var roles = methode.isAnnotationPresent(RolesAllowed.class)
                ? methode.getAnnotation(RolesAllowed.class)
                : methode.getDeclaringClass().getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Set.of(roles.value());
        }
        assertThat(methode.getDeclaringClass().isAnnotationPresent(PermitAll.class))
                .as("%s says who may call it", methode)
                .isTrue();
        return Set.of("*");
    }

    private static List<Method> methodes(Object porte) {
        var classe = classe(porte);
        return Stream.of(classe.getDeclaredMethods())
                .filter(methode -> Modifier.isPublic(methode.getModifiers())
                        && !Modifier.isStatic(methode.getModifiers())
                        && !methode.isSynthetic())
                .toList();
    }

    /** The proxy's class, whose name carries {@code $$$}, extends that of the EJB. */
    private static Class<?> classe(Object porte) {
        Class<?> classe = porte.getClass();
        while (classe.getName().contains("$$$")) {
            classe = classe.getSuperclass();
        }
        return classe;
    }

    @SuppressWarnings("BanJNDI") // a name of ours
    private static List<Object> portes() throws Exception {
        var contexte = new InitialContext();
        var portes = new ArrayList<Object>();
        var noms = contexte.list(EJBS);
        while (noms.hasMore()) {
            NameClassPair nom = noms.next();
            if (!nom.getName().contains("!")) {
                portes.add(contexte.lookup(EJBS + "/" + nom.getName()));
            }
        }
        return portes;
    }
}
