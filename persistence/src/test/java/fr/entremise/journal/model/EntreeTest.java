package fr.entremise.journal.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.entremise.common.model.Demarche;
import jakarta.persistence.Transient;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntreeTest {

    private static final Instant MAINTENANT = Instant.parse("2027-03-03T13:05:00.000001Z");
    private static final Auteur PAUL = new Auteur(Auteur.Qualite.PROFESSIONNEL, "3f1e", Set.of("referent", "aidant"));
    private static final UUID ORGANISATION = new UUID(1, 1);
    private static final UUID USAGER = new UUID(2, 2);
    private static final UUID MANDAT = new UUID(3, 3);

    @Test
    void est_intacte_quand_rien_n_a_change() {
        assertThat(entree().estIntacte()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("champs")
    void n_est_plus_intacte_des_qu_un_champ_change(Field champ) throws IllegalAccessException {
        var entree = entree();

        champ.setAccessible(true);
        champ.set(entree, autre(champ));

        assertThat(entree.estIntacte()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"organisation", "usager", "mandat", "demarche"})
    void n_est_plus_intacte_des_qu_un_champ_facultatif_s_efface(String champ) throws ReflectiveOperationException {
        var entree = entree();
        var efface = Entree.class.getDeclaredField(champ);

        efface.setAccessible(true);
        efface.set(entree, null);

        assertThat(entree.estIntacte()).isFalse();
    }

    @Test
    void sa_feuille_se_recalcule_sans_nous_a_partir_de_la_description_de_la_forme() throws Exception {
        var entree = entree();
        var feuille = feuille(
                2,
                champ(entree, "id"),
                "1804079100000001",
                "essai.fait",
                "FAIT",
                "PROFESSIONNEL",
                "3f1e",
                "aidant,referent",
                ORGANISATION.toString(),
                USAGER.toString(),
                MANDAT.toString(),
                "LOGEMENT",
                "a=1\nb=2",
                "c-1");

        assertThat(entree).extracting("feuille").isEqualTo(feuille);
    }

    @Test
    void un_fait_sans_rien_de_plus_est_fait_et_n_a_ni_personne_ni_mandat() {
        Evenement fait = () -> "essai.nu";
        var entree = new Entree(fait, PAUL, "-", MAINTENANT);

        assertThat(entree.estIntacte()).isTrue();
        assertThat(entree).extracting("issue", "details").containsExactly(Issue.FAIT, "");
        assertThat(entree)
                .extracting("organisation", "usager", "mandat", "demarche")
                .containsOnlyNulls();
        assertThat(fait.auteur()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'a=1\nb', 2", "'a=b', 2", "a, '1\nb=2'"})
    void un_detail_ne_peut_pas_se_faire_passer_pour_deux(String nom, String valeur) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entree(fait(Map.of(nom, valeur)), PAUL, "-", MAINTENANT))
                .withMessage("detail");
    }

    @Test
    void une_entree_d_avant_l_arbre_se_verifie_sans_les_roles() throws Exception {
        var entree = entree();
        champ("forme").set(entree, (short) 1);
        var feuille = feuille(
                1,
                champ(entree, "id"),
                "1804079100000001",
                "essai.fait",
                "FAIT",
                "PROFESSIONNEL",
                "3f1e",
                ORGANISATION.toString(),
                USAGER.toString(),
                MANDAT.toString(),
                "LOGEMENT",
                "a=1\nb=2",
                "c-1");
        champ("feuille").set(entree, feuille);

        assertThat(entree.estIntacte()).isTrue();
    }

    @Test
    void ce_qui_est_personnel_n_y_est_que_sous_un_engagement_que_le_sel_ouvre() {
        var entree = new Entree(new Engage(USAGER, Map.of("nom", "Zéphyrine")), PAUL, "c-1", MAINTENANT);
        var sel = entree.sel().orElseThrow();

        assertThat(champ(entree, "details"))
                .isEqualTo("engagement.nom=" + sel.engagement("nom", "Ze\u0301phyrine"))
                .doesNotContain("phyrine");
        assertThat(sel.engagement("nom", "Zephyrine")).isNotEqualTo(sel.engagement("nom", "Zéphyrine"));
        assertThat(sel.engagement("prenom", "Zéphyrine")).isNotEqualTo(sel.engagement("nom", "Zéphyrine"));
        assertThat(sel).hasToString("Sel");
        assertThat(sel.ouvrir("identite", "Durand").sel()).hasSize(64);
    }

    @Test
    void deux_entrees_qui_engagent_la_meme_chose_ne_se_ressemblent_pas() {
        var fait = new Engage(USAGER, Map.of("nom", "Zéphyrine"));

        assertThat(champ(new Entree(fait, PAUL, "c-1", MAINTENANT), "details"))
                .isNotEqualTo(champ(new Entree(fait, PAUL, "c-1", MAINTENANT), "details"));
    }

    @Test
    void un_engagement_concerne_toujours_quelqu_un() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entree(new Engage(null, Map.of("nom", "X")), PAUL, "c-1", MAINTENANT))
                .withMessage("usager");
        assertThat(entree().sel()).isEmpty();
    }

    @Test
    void l_instant_se_garde_a_la_microseconde_comme_la_base() {
        var entree = new Entree(fait(Map.of()), PAUL, "c-1", MAINTENANT.plusNanos(999));

        assertThat(entree).extracting("instant").isEqualTo(MAINTENANT);
    }

    @Test
    void chaque_entree_a_un_identifiant_a_elle() {
        assertThat(entree()).extracting("id").isNotEqualTo(champ(entree(), "id"));
    }

    @Test
    void la_page_qui_commence_le_journal_est_avant_tout_ce_qui_peut_s_ecrire() {
        var fin = Entrees.Repere.fin();

        assertThat(fin.instant()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(fin.id()).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    static Stream<Field> champs() {
        return Stream.of(Entree.class.getDeclaredFields())
                .filter(champ -> !Modifier.isStatic(champ.getModifiers()) && !champ.isSynthetic())
                .filter(champ -> !champ.isAnnotationPresent(Transient.class));
    }

    private static Object autre(Field champ) {
        var type = champ.getType();
        if (type == UUID.class) {
            return new UUID(9, 9);
        }
        if (type == Instant.class) {
            return MAINTENANT.plusNanos(1000);
        }
        if (type == short.class) {
            return (short) 1;
        }
        if (type == byte[].class) {
            return new byte[32];
        }
        return type.isEnum() ? type.getEnumConstants()[1] : "autre";
    }

    private static Field champ(String nom) throws NoSuchFieldException {
        var champ = Entree.class.getDeclaredField(nom);
        champ.setAccessible(true);
        return champ;
    }

    private static String champ(Entree entree, String nom) {
        return String.valueOf(assertThat(entree).extracting(nom).actual());
    }

    /** Written from the description of the form alone. */
    private static byte[] feuille(int version, String... champs) throws Exception {
        var octets = new ByteArrayOutputStream();
        try (var forme = new DataOutputStream(octets)) {
            forme.write(new byte[] {0, (byte) version});
            for (var champ : champs) {
                forme.writeInt(champ.getBytes(UTF_8).length);
                forme.write(champ.getBytes(UTF_8));
            }
        }
        return MessageDigest.getInstance("SHA-256").digest(octets.toByteArray());
    }

    private static Entree entree() {
        return new Entree(fait(Map.of("b", "2", "a", "1")), PAUL, "c-1", MAINTENANT);
    }

    private static Evenement fait(Map<String, String> details) {
        return new Essai(ORGANISATION, USAGER, MANDAT, Demarche.LOGEMENT, details);
    }

    private record Essai(
            @Nullable UUID organisationConcernee,
            @Nullable UUID usagerConcerne,
            @Nullable UUID mandatConcerne,
            @Nullable Demarche demarcheConcernee,
            Map<String, String> details)
            implements Evenement {

        @Override
        public String type() {
            return "essai.fait";
        }
    }

    private record Engage(@Nullable UUID usagerConcerne, Map<String, String> engagements) implements Evenement {

        @Override
        public String type() {
            return "essai.engage";
        }
    }
}
