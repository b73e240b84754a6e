package fr.entremise.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.service.Parametres;
import fr.entremise.notification.model.Modele;
import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TexteMessageTest {

    private static final String PARAMETRES = """
            {"organisation":"<ORGANISATION>","aidant":"<AIDANT>","demarches":"<DEMARCHES>",\
            "quand":"<QUAND>","fin":"<FIN>"}""";

    private final TexteMessage texte = texte();

    @ParameterizedTest
    @CsvSource({
        "MANDAT_CONCLU, '<ORGANISATION> <AIDANT> <DEMARCHES> <QUAND> <FIN> <ARRET>'",
        "MANDAT_UTILISE, '<ORGANISATION> <AIDANT> <DEMARCHES> <QUAND> <ARRET>'",
        "MANDAT_REVOQUE, '<ORGANISATION> <DEMARCHES> <QUAND>'",
        "MANDAT_RENONCE, '<ORGANISATION> <DEMARCHES> <QUAND>'",
        "MANDAT_EXPIRE, '<ORGANISATION> <DEMARCHES> <FIN>'"
    })
    void chaque_message_dit_tout_ce_qu_il_faut_savoir(Modele modele, String attendus) {
        var message = texte.rediger(modele, PARAMETRES, "<NOM>");

        assertThat(reperes(message.corps().replace("https://entremise.exemple.fr/arreter", "<ARRET>")))
                .containsExactlyInAnyOrderElementsOf(reperes(attendus + "<NOM><SERVICE>"));
        assertThat(reperes(message.objet())).containsExactly("<ORGANISATION>");
    }

    @ParameterizedTest
    @EnumSource
    void aucun_message_ne_laisse_un_trou_ni_un_signe_de_mise_en_forme(Modele modele) {
        var message = texte.rediger(modele, PARAMETRES, "<NOM>");

        assertThat(message.objet() + message.corps()).doesNotContain("{", "}", "''", "null", "\\");
        assertThat(message.objet()).doesNotContain("\n");
        assertThat(message.corps()).startsWith("Bonjour <NOM>,\n\n");
        assertThat(message.corps())
                .endsWith("\n\n<SERVICE>\nCe message est envoyé par une machine. Merci de ne pas y répondre.");
    }

    @ParameterizedTest
    @EnumSource
    void ce_qu_ecrit_une_organisation_n_est_jamais_une_mise_en_forme(Modele modele) {
        var message = texte.rediger(modele, "{\"organisation\":\"Aide '{0}' & cie {\"}", "D'Arc {1}");

        assertThat(message.objet()).contains("Aide '{0}' & cie {");
        assertThat(message.corps()).startsWith("Bonjour D'Arc {1},");
    }

    @Test
    void rien_n_est_ecrit_pour_un_message_qui_n_existe_pas() {
        assertThat(ResourceBundle.getBundle("fr.entremise.notification.service.messages", Locale.FRENCH)
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("pied"),
                                Stream.of(Modele.values())
                                        .flatMap(modele -> Stream.of(modele + ".objet", modele + ".corps")))
                        .toList());
    }

    @Test
    void un_message_ne_se_lit_pas_dans_un_message_technique() {
        assertThat(texte.rediger(Modele.MANDAT_CONCLU, PARAMETRES, "<NOM>")).hasToString("Texte");
        assertThat(new EnvoiCourriel.Courriel(UUID.randomUUID(), "a@exemple.fr", "objet", "corps"))
                .hasToString("Courriel");
    }

    private static Set<String> reperes(String texte) {
        var trouves = new TreeSet<String>();
        Pattern.compile("<[A-Z]+>").matcher(texte).results().forEach(un -> trouves.add(un.group()));
        return trouves;
    }

    private static TexteMessage texte() {
        var texte = new TexteMessage();
        texte.parametres = new Parametres() {
            @Override
            public String nomDuService() {
                return "<SERVICE>";
            }

            @Override
            public URI adresse(String chemin) {
                return URI.create("https://entremise.exemple.fr" + chemin);
            }
        };
        return texte;
    }
}
