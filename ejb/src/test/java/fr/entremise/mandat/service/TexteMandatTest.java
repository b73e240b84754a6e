package fr.entremise.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TexteMandatTest {

    /** The versions released and what they said: a line is added, none is ever changed. */
    private static final Map<String, String> EMPREINTES =
            Map.of("2026-11", "c7d5dd47e69d227b646a26547b6fe104932e00de23c3f9efc0462cc1e2bd11b8");

    private final TexteMandat texte = new TexteMandat();

    @Test
    void un_texte_publie_ne_change_plus() {
        assertThat(EMPREINTES)
                .allSatisfy((version, empreinte) -> assertThat(texte.empreinte(version))
                        .as("the text " + version + " has been signed: write a new version instead")
                        .isEqualTo(empreinte));
        assertThat(EMPREINTES).containsKey(texte.versionCourante());
    }

    @Test
    void une_version_inconnue_est_refusee() {
        assertThatIllegalArgumentException().isThrownBy(() -> texte.empreinte("../polices/NotoSans-Bold"));
    }

    @Test
    void dit_tout_du_mandat() {
        var mandat = ContenuMandatFixture.unAnDixDemarches();

        assertThat(contenu(mandat))
                .contains(
                        "M3F8-ZC5D",
                        "Centre communal d’action sociale de Villeneuve-d’Ascq",
                        "12 bis rue de la République, 59650 Villeneuve-d’Ascq",
                        "Marie-Christine Lefèvre",
                        "Angela Claire Louise DUBOIS, nom d’usage MARTIN, née le 24 août 1962 à Paris 7e",
                        "Ce mandat dure un an.",
                        "commence le 3 mars 2027 à 14 h 05 (heure de Paris)",
                        "finit le 2 mars 2028 à 14 h 05 (heure de Paris)",
                        "https://entremise.exemple.fr/arreter avec mon code",
                        "9KXM-4TQP-7WHR",
                        "https://entremise.exemple.fr/verifier/tJ4vXqP0bL2mZ8sYw6cN1kRfHgD3aEuVi5oTxKjQ9zB",
                        "angela.dubois@exemple.fr",
                        "surendettement",
                        "texte 2026-11");
        assertThat(mandat.demarches())
                .allSatisfy(demarche ->
                        assertThat(contenu(mandat)).contains(demarche.titre() + " : " + demarche.exemples()));
    }

    @Test
    void sans_adresse_dit_que_rien_ne_sera_envoye() {
        assertThat(contenu(ContenuMandatFixture.unJourSansAdresse()))
                .contains("Les messages ne seront pas envoyés. Je demande à la structure ce qui a été fait.")
                .doesNotContain("m’écrit au début");
    }

    @Test
    void avec_une_adresse_annonce_les_messages() {
        assertThat(contenu(ContenuMandatFixture.unAnDixDemarches()))
                .contains("Entremise m’écrit au début, à chaque utilisation et à la fin")
                .doesNotContain("Les messages ne seront pas envoyés");
    }

    @Test
    void ne_parle_ni_de_nom_d_usage_ni_de_surendettement_sans_raison() {
        assertThat(contenu(ContenuMandatFixture.unJourSansAdresse())).doesNotContain("nom d’usage", "surendettement");
    }

    @Test
    void ecrit_le_premier_du_mois_et_l_heure_de_paris() {
        var debut = ContenuMandatFixture.CONCLUSION;
        var finEnHiver = debut.withMonth(2).withDayOfMonth(1).withYear(2028).withZoneSameInstant(ZoneOffset.UTC);

        assertThat(contenu(ContenuMandatFixture.finissant(finEnHiver))).contains("1er février 2028 à 14 h 05");
    }

    @Test
    void aucune_valeur_ne_devient_une_balise() {
        var sage = elements(ContenuMandatFixture.hostileMaisSage());

        assertThat(elements(ContenuMandatFixture.hostile())).isEqualTo(sage).doesNotContain("script", "link");
    }

    @Test
    void ecrit_en_clair_les_caracteres_qui_ne_se_voient_pas() {
        assertThat(contenu(ContenuMandatFixture.hostile()))
                .contains("[U+202E]tnadia[U+202C] [U+200F]nom[U+200E] [U+0000][U+0008][U+D800]fin")
                .contains("${codeArret} $1 \\0 url(http://127.0.0.1:9/x) &lt; &#x202E;")
                .contains("X".repeat(255) + "Ż");
    }

    @Test
    void ne_renvoie_a_rien_hors_du_document() {
        var xhtml = Xhtml.lire(texte.rediger(texte.versionCourante(), ContenuMandatFixture.hostile()));
        var images = xhtml.getElementsByTagName("img");

        assertThat(images.getLength()).isEqualTo(2);
        for (var i = 0; i < images.getLength(); i++) {
            assertThat(((Element) images.item(i)).getAttribute("src")).startsWith("data:image/png;base64,");
        }
        assertThat(xhtml.getElementsByTagName("style").item(0).getTextContent()).doesNotContain("@import", "url(");
    }

    @Test
    void ne_trahit_personne_dans_un_journal() {
        assertThat(ContenuMandatFixture.unAnDixDemarches()).hasToString("ContenuMandat");
    }

    private String contenu(ContenuMandat mandat) {
        var xhtml = texte.rediger(texte.versionCourante(), mandat);
        return Xhtml.lire(xhtml).getDocumentElement().getTextContent().replace('\u00A0', ' ');
    }

    private List<String> elements(ContenuMandat mandat) {
        var elements =
                Xhtml.lire(texte.rediger(texte.versionCourante(), mandat)).getElementsByTagName("*");
        var noms = new ArrayList<String>();
        for (var i = 0; i < elements.getLength(); i++) {
            noms.add(((Element) elements.item(i)).getLocalName());
        }
        return noms;
    }
}
