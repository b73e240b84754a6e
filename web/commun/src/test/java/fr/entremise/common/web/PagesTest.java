package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages say nothing that the bundles do not, nor the bundles anything that nobody says. */
class PagesTest {

    private static final Pattern CLE = Pattern.compile("\\bm(?:\\[|\\.avec\\()'([^']+)'\\s*[],)]");
    private static final Pattern PAGE = Pattern.compile("<ui:param name=\"page\" value=\"([^\"#]+)\"");
    private static final Pattern CONTROLE =
            Pattern.compile("<e:(champ|zone|choix|choixMultiple|selection|case|bouton)\\b([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"#]+)\"");
    private static final Pattern ECRIT = Pattern.compile(">([^<]*\\p{L}{2}[^<]*)<");
    private static final Pattern BLOQUE_PAR_LA_CSP =
            Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<style|<script(?![^>]*src=)|h:commandLink|f:ajax");

    private static final Map<String, String> TEXTES = Sources.textes();

    @Test
    void every_key_of_a_page_has_its_text() {
        var manquantes = new ArrayList<String>();
        for (var page : Sources.pages()) {
            for (var cle : cles(page)) {
                if (!TEXTES.containsKey(cle)) {
                    manquantes.add(page.getFileName() + ": " + cle);
                }
            }
        }
        assertThat(manquantes).isEmpty();
    }

    @Test
    void every_text_is_said_somewhere() {
        var code = Sources.code().stream().map(Sources::contenu).collect(Collectors.joining("\n"));
        var parConvention =
                Sources.pages().stream().flatMap(page -> cles(page).stream()).collect(Collectors.toSet());
        var inutiles = TEXTES.keySet().stream()
                .filter(cle -> !parConvention.contains(cle) && !code.contains(cle))
                .filter(cle -> !cle.matches(".*\\.champ\\.[^.]+\\.(aide|requis|erreur)"))
                .filter(cle -> !cle.matches(
                        "(motif\\.|journal\\.evenement\\.|service\\.|[A-Z]|commun\\.alerte\\.).*|.*\\.etape\\.\\d"))
                .toList();
        assertThat(inutiles).isEmpty();
    }

    @Test
    void no_sentence_is_written_in_a_page() {
        var ecrits = new ArrayList<String>();
        for (var page : Sources.pages()) {
            var sansEl = Sources.contenu(page)
                    .replaceAll("(?s)<!--.*?-->|<ui:remove>.*?</ui:remove>", "")
                    .replaceAll("(?s)#\\{[^}]*}", "");
            ECRIT.matcher(sansEl).results().forEach(texte -> ecrits.add(page.getFileName() + ": " + texte.group(1)));
        }
        assertThat(ecrits).isEmpty();
    }

    @Test
    void nothing_in_a_page_is_blocked_by_its_own_headers() {
        assertThat(Sources.pages())
                .allSatisfy(page ->
                        assertThat(Sources.contenu(page)).as(page.toString()).doesNotContainPattern(BLOQUE_PAR_LA_CSP));
    }

    private static List<String> cles(Path page) {
        var contenu = Sources.contenu(page);
        var cles = new ArrayList<String>();
        CLE.matcher(contenu).results().map(r -> r.group(1)).forEach(cles::add);
        var nom = PAGE.matcher(contenu);
        if (nom.find()) {
            if (!contenu.contains("<ui:param name=\"titre\"")) {
                cles.add(nom.group(1) + ".titre");
            }
            CONTROLE.matcher(contenu).results().forEach(controle -> ajouter(cles, nom.group(1), controle));
        }
        return cles;
    }

    private static void ajouter(List<String> cles, String page, MatchResult controle) {
        var attributs = controle.group(2);
        var bouton = controle.group(1).equals("bouton");
        var id = ID.matcher(attributs);
        var dit = bouton ? Pattern.compile("\\svalue=") : Pattern.compile("\\slibelle=");
        if (id.find() && !dit.matcher(attributs).find()) {
            cles.add(page + (bouton ? ".bouton." + id.group(1) : ".champ." + id.group(1) + ".libelle"));
        }
    }
}
