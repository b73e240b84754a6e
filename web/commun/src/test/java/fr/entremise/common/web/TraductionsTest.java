package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A translation says what the French says, with the same places to fill in. */
class TraductionsTest {

    private static final String LU_PAR_LA_PERSONNE =
            "(consentement|moi|arreter|verifier|retour|motif|langues|public\\.menu|journal|Qualite|Issue|Cause|Valeur)\\..*";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static List<Path> traductions() {
        return Sources.traductions();
    }

    @ParameterizedTest
    @MethodSource("traductions")
    void chaque_traduction_remplit_les_memes_places_que_le_francais(Path traduction) {
        var francais = Sources.textes();
        Sources.lire(traduction).forEach((cle, texte) -> {
            if (francais.containsKey(cle)) {
                assertThat(places(texte)).as(cle).isEqualTo(places(francais.getOrDefault(cle, "")));
            } else {
                assertThat(cle).as("no French text").matches("(Demarche|DureeMandat)\\..*");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("traductions")
    void ce_que_lit_la_personne_est_traduit_en_entier(Path traduction) {
        var francais = Sources.lire(traduction.resolveSibling("messages.properties"));
        francais.keySet().removeIf(cle -> !cle.matches(LU_PAR_LA_PERSONNE));
        assertThat(Sources.lire(traduction).keySet()).containsAll(francais.keySet());
    }

    private static Set<String> places(String texte) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(texte).results().forEach(place -> places.add(place.group(1)));
        return places;
    }
}
