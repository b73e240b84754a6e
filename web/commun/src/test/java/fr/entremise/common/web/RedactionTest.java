package fr.entremise.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How sentences are written, in all bundles of the web. */
class RedactionTest {

    private static final int MOTS = 15;

    private static final Map<String, Pattern> TYPOGRAPHIE = typographie();

    private static final Pattern INTERDITS = Pattern.compile(
            "(?iu)\\b(veuillez|invalides?|obligatoires?|révoqu\\w*|renouvel\\w*|s’authentifier|authentifi\\w*|OTP|TOTP"
                    + "|périmètre|mandants?|usagers?|statut|échoué|erreur système|cliquez)\\b");

    @Test
    @DisplayName("French typography: ’ « » … and no-break spaces")
    void typographie_francaise() {
        var fautes = new ArrayList<String>();
        phrases((ou, texte) -> TYPOGRAPHIE.forEach((regle, motif) -> {
            if (motif.matcher(texte).find()) {
                fautes.add(ou + " (" + regle + "): " + texte);
            }
        }));
        assertThat(fautes).isEmpty();
    }

    @Test
    void mots_simples() {
        var fautes = new ArrayList<String>();
        phrases((ou, texte) -> {
            var trouve = INTERDITS.matcher(texte);
            if (trouve.find()) {
                fautes.add(ou + " (" + trouve.group() + "): " + texte);
            }
        });
        assertThat(fautes).isEmpty();
    }

    @Test
    void phrases_courtes() {
        var fautes = new ArrayList<String>();
        phrases((ou, texte) -> {
            for (var phrase : texte.split("(?<=[.!?…])\\s+|\u00A0[:;]\\s", -1)) {
                var mots = phrase.strip().split("\\s+", -1);
                if (mots.length > MOTS) {
                    fautes.add(ou + " (" + mots.length + " words): " + phrase);
                }
            }
        });
        assertThat(fautes).isEmpty();
    }

    @Test
    @DisplayName("each rule of typography finds its fault")
    void chaque_regle_trouve_sa_faute() {
        var fautifs = Map.of(
                "straight apostrophe", "l'aide",
                "straight quotes", "le \"mandat\"",
                "three dots", "attendez...",
                "space before : ; ! ? »", "Pourquoi ?",
                "no space before : ! ?", "Pourquoi?",
                "space after «", "« mandat\u00A0»",
                "two spaces", "le  mandat",
                "number and its unit", "6 chiffres",
                "title and name", "Mme Bertin",
                "capital without accent", "A bientôt");
        assertThat(fautifs.keySet()).containsExactlyInAnyOrderElementsOf(TYPOGRAPHIE.keySet());
        fautifs.forEach((regle, texte) ->
                assertThat(motif(regle).matcher(texte).find()).as(regle).isTrue());
    }

    private static Pattern motif(String regle) {
        return Objects.requireNonNull(TYPOGRAPHIE.get(regle), regle);
    }

    private static Map<String, Pattern> typographie() {
        var regles = new LinkedHashMap<String, Pattern>();
        regles.put("straight apostrophe", Pattern.compile("'"));
        regles.put("straight quotes", Pattern.compile("\""));
        regles.put("three dots", Pattern.compile("\\.\\.\\."));
        regles.put("space before : ; ! ? »", Pattern.compile(" [:;!?»%€]"));
        regles.put("no space before : ! ?", Pattern.compile("[\\p{L}»)}][:!?;](?=\\s|$)"));
        regles.put("space after «", Pattern.compile("«(?!\u00A0)"));
        regles.put("two spaces", Pattern.compile("[ \u00A0]{2}"));
        regles.put("number and its unit", Pattern.compile("\\d (chiffres?|jours?|mois|ans?|minutes?|heures?|h)\\b"));
        regles.put("title and name", Pattern.compile("\\b(M\\.|Mme|n°) "));
        regles.put("capital without accent", Pattern.compile("(^|\\. )(A|Etat|Etape|Ecri\\w+|Etes|Ca) "));
        return regles;
    }

    private interface Lecture {
        void lire(String ou, String texte);
    }

    /** Choices are written out: each branch of {@code {0,choice,…}} is read as text. */
    private static void phrases(Lecture lecture) {
        for (var bundle : Sources.bundles()) {
            Sources.lire(bundle).forEach((cle, texte) -> {
                var lisible = texte.replaceAll("\\{\\d,choice,", "")
                        .replaceAll("\\|?\\d[#<≤]", " ")
                        .replaceAll("\\{(\\w+)}", "$1");
                lecture.lire(cle, lisible.strip());
            });
        }
    }
}
