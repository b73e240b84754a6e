package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text is clear French: short sentences, plain words, French typography. */
class LisibiliteMandatTest {

    private static final Set<String> BLOCS = Set.of("p", "li", "td", "th", "h1", "h2");

    private final TexteMandat texte = new TexteMandat();
    private final Element corps =
            (Element) Xhtml.lire(texte.rediger(texte.versionCourante(), ContenuMandatFixture.unAnDixDemarches()))
                    .getElementsByTagName("body")
                    .item(0);

    @Test
    void les_phrases_sont_courtes() {
        var phrases = phrases(blocs(corps, "p", "li", "td"));

        assertThat(moyenne(phrases)).isLessThanOrEqualTo(12);
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(mots(phrase)).as(phrase).isLessThanOrEqualTo(20));
    }

    @Test
    void l_essentiel_est_encore_plus_court() {
        var phrases = phrases(blocs(essentiel(), "p"));

        assertThat(phrases.stream().mapToInt(LisibiliteMandatTest::mots).sum()).isLessThanOrEqualTo(150);
        assertThat(moyenne(phrases)).isLessThanOrEqualTo(8);
        assertThat(phrases)
                .allSatisfy(phrase -> assertThat(mots(phrase)).as(phrase).isLessThanOrEqualTo(15));
    }

    @Test
    void la_typographie_est_francaise() {
        assertThat(blocs(corps, BLOCS.toArray(String[]::new)))
                .allSatisfy(bloc -> assertThat(bloc)
                        .doesNotContain("'", "\"", "...", "  ")
                        .doesNotContainPattern("[^\u00A0][;!?»]")
                        .doesNotContainPattern("[^\u00A0]:(?!//)")
                        .doesNotContainPattern("«[^\u00A0]")
                        .doesNotContainPattern("\\b[Aa]rticle (?=\\d)"));
    }

    @Test
    void les_mots_sont_ceux_de_tout_le_monde() {
        assertThat(corps.getTextContent().toLowerCase(Locale.FRENCH))
                .doesNotContain(
                        "veuillez", "révoqu", "usager", "autorisation", "périmètre", "authentifi", "thématique", "otp");
    }

    private Element essentiel() {
        var divisions = corps.getElementsByTagName("div");
        for (var i = 0; i < divisions.getLength(); i++) {
            var division = (Element) divisions.item(i);
            if (division.getAttribute("class").equals("essentiel")) {
                return division;
            }
        }
        throw new AssertionError("No summary");
    }

    /** The text of the elements of those names, the list of démarches left out: it comes from elsewhere. */
    private static List<String> blocs(Element racine, String... noms) {
        var blocs = new ArrayList<String>();
        var elements = racine.getElementsByTagName("*");
        for (var i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (Arrays.asList(noms).contains(element.getLocalName()) && !estUneDemarche(element)) {
                blocs.add(element.getTextContent());
            }
        }
        return blocs;
    }

    private static boolean estUneDemarche(Node element) {
        return element.getParentNode() instanceof Element parent
                && parent.getAttribute("class").equals("demarches");
    }

    private static List<String> phrases(List<String> blocs) {
        return blocs.stream()
                .flatMap(bloc -> Arrays.stream(bloc.split("(?<=[.!?])\\s+")))
                .filter(phrase -> mots(phrase) > 0)
                .toList();
    }

    private static int mots(String phrase) {
        return (int) Arrays.stream(phrase.split("[\\s\u00A0]+"))
                .filter(mot -> mot.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static double moyenne(List<String> phrases) {
        return phrases.stream().mapToInt(LisibiliteMandatTest::mots).average().orElseThrow();
    }
}
