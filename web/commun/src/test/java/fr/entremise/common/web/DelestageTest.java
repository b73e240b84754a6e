package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelestageTest {

    private static final int COEURS = Runtime.getRuntime().availableProcessors();

    private final Map<String, Object> entetes = new HashMap<>();
    private final HttpServletResponse reponse =
            faux(HttpServletResponse.class, (methode, arguments) -> switch (methode) {
                case "setStatus" -> entetes.put("statut", arguments[0]);
                case "setHeader" -> entetes.put((String) arguments[0], arguments[1]);
                default -> null;
            });

    @Test
    void refuse_a_l_instant_quand_les_places_et_la_file_sont_pleines() throws Exception {
        var porte = porte(1, 0);
        var servies = new int[1];

        remplir(porte, COEURS, () -> porte.doFilter(requete("/aidant/accueil"), reponse, (a, b) -> servies[0]++));

        assertThat(servies[0]).isZero();
        assertThat(entetes)
                .containsEntry("statut", 503)
                .containsEntry("Retry-After", "1")
                .containsKey("refusee");
    }

    @Test
    void rend_la_place_meme_apres_un_echec() throws Exception {
        var porte = porte(1, 0);
        for (var i = 0; i < COEURS; i++) {
            assertThatExceptionOfType(ServletException.class)
                    .isThrownBy(() -> porte.doFilter(requete("/aidant/accueil"), reponse, (requete, suite) -> {
                        throw new ServletException();
                    }));
        }
        var servies = new int[1];

        porte.doFilter(requete("/aidant/accueil"), reponse, (a, b) -> servies[0]++);

        assertThat(servies[0]).isEqualTo(1);
    }

    @Test
    void laisse_passer_ce_qu_une_porte_plus_etroite_a_laisse_entrer_et_l_habillage() throws Exception {
        var etroite = porte(1, 0);
        var large = porte(0, 0);
        var servies = new int[1];
        var requete = requete("/fi/token");

        etroite.doFilter(requete, reponse, (a, b) -> large.doFilter(a, b, (c, d) -> servies[0]++));
        large.doFilter(requete("/entremise/style.css"), reponse, (a, b) -> servies[0]++);

        assertThat(servies[0]).isEqualTo(2);
        assertThat(entetes).isEmpty();
    }

    /** So many requests inside, and then {@code encore}. */
    private void remplir(Delestage porte, int places, Encore encore) throws IOException, ServletException {
        if (places == 0) {
            encore.faire();
        } else {
            porte.doFilter(requete("/aidant/accueil"), reponse, (a, b) -> remplir(porte, places - 1, encore));
        }
    }

    @FunctionalInterface
    private interface Encore {
        void faire() throws IOException, ServletException;
    }

    private Delestage porte(int placesParCoeur, int file) throws ServletException {
        var porte = new Delestage() {
            @Override
            protected void refuser(HttpServletRequest requete, HttpServletResponse reponse) {
                entetes.put("refusee", true);
            }
        };
        var parametres = Map.of("places-par-coeur", placesParCoeur, "file", file);
        porte.init(faux(
                FilterConfig.class,
                (methode, arguments) ->
                        Objects.requireNonNull(parametres.get(arguments[0])).toString()));
        return porte;
    }

    private static HttpServletRequest requete(String chemin) {
        var attributs = new HashMap<Object, Object>();
        return faux(HttpServletRequest.class, (methode, arguments) -> switch (methode) {
            case "getServletPath" -> chemin;
            case "getAttribute" -> attributs.get(arguments[0]);
            case "setAttribute" -> attributs.put(arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(methode);
        });
    }

    @FunctionalInterface
    private interface Reponses {
        @Nullable
        Object a(String methode, Object[] arguments) throws IOException;
    }

    private static <T> T faux(Class<T> type, Reponses reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (objet, methode, arguments) -> {
                    var resultat = reponses.a(methode.getName(), arguments);
                    return methode.getReturnType() == void.class ? null : resultat;
                }));
    }
}
