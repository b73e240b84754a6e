package fr.entremise.verificateur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.verificateur.Verdict.Issue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificateurTest {

    private static final int TAILLE = 37;

    @TempDir
    Path dossier;

    private JournalFixture journal;

    @BeforeEach
    void ecrire() {
        journal = new JournalFixture(dossier, TAILLE);
    }

    @Test
    void un_export_complet_tient() {
        assertThat(verdict(journal.complet(12, 20, TAILLE)))
                .isEqualTo(new Verdict(
                        Issue.TIENT,
                        "Tout tient : 37 entrées sur 37, 3 têtes, dont 0 conservée ailleurs ;"
                                + " le journal est ce qu’il était le 2026-11-24T08:37:00Z."));
    }

    @Test
    void les_tetes_conservees_sont_comparees_aux_entrees() {
        assertThat(verdict(journal.complet(TAILLE), journal.ligneTete(1), journal.ligneTete(TAILLE)))
                .satisfies(this::tient)
                .extracting(Verdict::phrase)
                .asString()
                .contains("dont 2 conservées");
    }

    @Test
    void une_entree_changee_est_nommee() {
        assertThat(verdict(changer(
                        journal.complet(12, 20, TAILLE),
                        18,
                        ligne -> ligne.replace("mandat.conclu", "mandat.revoque"))))
                .satisfies(altere("l’entrée 17 ne dit plus"));
    }

    @Test
    void une_entree_changee_avec_sa_feuille_contredit_la_premiere_tete_qui_la_couvre() {
        var tetes = journal.complet(12, 20, TAILLE).subList(TAILLE + 1, TAILLE + 4);
        journal.entrees.get(17).put("evenement", "mandat.revoque");
        var lignes = journal.complet();
        lignes.addAll(tetes);

        assertThat(verdict(lignes)).satisfies(altere("la tête de 20 entrées", "entre les entrées 12 et 19"));
    }

    @Test
    void une_tete_conservee_resserre_l_endroit() {
        var tetes = journal.complet(12, 20, TAILLE).subList(TAILLE + 1, TAILLE + 4);
        var conservees = new String[] {journal.ligneTete(17), journal.ligneTete(18)};
        journal.entrees.get(17).put("evenement", "mandat.revoque");
        var lignes = journal.complet();
        lignes.addAll(tetes);

        assertThat(verdict(lignes, conservees))
                .satisfies(altere("la tête conservée de 18 entrées", "entre les entrées 17 et 17"));
    }

    @Test
    void une_entree_absente_est_nommee() {
        var lignes = journal.complet(TAILLE);
        lignes.remove(18);

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 17 manque"));
    }

    @Test
    void les_dernieres_entrees_absentes_aussi() {
        var lignes = journal.complet(TAILLE);
        lignes.remove(TAILLE);

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 36 manque"));
    }

    @Test
    void deux_entrees_dans_le_mauvais_ordre() {
        var lignes = journal.complet(TAILLE);
        lignes.add(18, lignes.remove(19));

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 17 manque"));
    }

    @Test
    void une_entree_dite_deux_fois() {
        var lignes = journal.complet(TAILLE);
        lignes.add(18, lignes.get(17));

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 16 vient après l’entrée 16"));
    }

    @Test
    void une_entree_que_rien_ne_couvre() {
        var lignes = journal.complet();
        lignes.add(journal.ligneTete(30));

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 30 n’est couverte par aucune tête"));
    }

    @Test
    void une_entree_glissee_apres_coup_avec_une_vieille_date() {
        journal.entrees.get(30).put("instant", "2026-11-24T05:00:00.000001Z");

        assertThat(verdict(journal.complet(12, TAILLE))).satisfies(altere("l’entrée 30 se dit du 2026-11-24T05:00"));
    }

    @Test
    void les_entrees_d_avant_l_arbre_peuvent_etre_bien_plus_vieilles_que_sa_premiere_tete() {
        ancienner(0, 30);

        assertThat(verdict(journal.complet(12, TAILLE))).satisfies(this::tient);
    }

    @Test
    void mais_aucune_ne_vient_apres_les_autres() {
        ancienner(35, 36);

        assertThat(verdict(journal.complet(12, TAILLE)))
                .satisfies(altere("l’entrée 35 a la forme des entrées d’avant l’arbre"));
    }

    private void ancienner(int debut, int fin) {
        for (var rang = debut; rang < fin; rang++) {
            journal.anciennes.add(rang);
            journal.entrees.get(rang).put("auteur_roles", "");
            journal.entrees.get(rang).put("instant", "2025-01-01T00:00:00.000001Z");
        }
    }

    @Test
    void un_journal_tronque_ou_une_ancienne_sauvegarde() {
        var avant = journal.ligneTete(TAILLE);
        journal.entrees.subList(30, TAILLE).clear();

        assertThat(verdict(journal.complet(30), avant))
                .satisfies(altere("s’arrête à 30 entrées, une tête conservée en compte 37"));
    }

    @Test
    void un_journal_reecrit_et_resigne() {
        var avant = journal.ligneTete(TAILLE);
        journal.entrees.get(3).put("auteur_id", "quelqu-un-d-autre");

        assertThat(verdict(journal.complet(12, TAILLE))).satisfies(this::tient);
        assertThat(verdict(journal.complet(12, TAILLE), avant))
                .satisfies(altere("deux têtes signées de 37 entrées se contredisent"));
    }

    @Test
    void une_tete_conservee_plus_tard_que_l_export_ne_l_accuse_pas() {
        var conservee = journal.ligneTete(TAILLE + 5, new byte[32], JournalFixture.DEBUT.plusSeconds(48 * 3600));

        assertThat(verdict(journal.complet(TAILLE), conservee))
                .satisfies(illisible("la tête conservée de 42 entrées est postérieure"));
    }

    @Test
    void un_export_partiel_tient_par_ses_chemins() {
        assertThat(verdict(partiel(0, 5, 31, 36))).satisfies(this::tient);
    }

    @Test
    void un_chemin_qui_ne_mene_pas_a_la_tete() {
        var lignes = partiel(5, 31);
        lignes.set(2, lignes.get(2).replace("\"rang\":31", "\"rang\":30"));

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 30 n’est pas dans le journal de 37 entrées"));
    }

    @Test
    void une_tete_conservee_sans_preuve_ne_laisse_pas_dire_que_tout_tient() {
        assertThat(verdict(partiel(5), journal.ligneTete(12)))
                .satisfies(illisible("la tête conservée de 12 entrées", "/journal/coherence?de=12&a=37"));
    }

    @Test
    void une_tete_conservee_d_un_autre_journal_est_vue() {
        var autre = new JournalFixture(dossier, TAILLE);
        autre.entrees.get(2).put("correlation", "autre");
        var conservee = journal.ligneTete(12, autre.racine(0, 12), JournalFixture.DEBUT.plusSeconds(720));

        assertThat(verdict(partiel(5), conservee, journal.ligneCoherence(12, TAILLE)))
                .satisfies(altere("le journal de 37 entrées ne commence pas par celui de 12"));
    }

    @Test
    void un_recu_se_compare_a_une_tete_d_apres() {
        var lignes =
                new ArrayList<>(List.of(journal.debut(false), journal.lignePartielle(5, 20), journal.ligneTete(20)));

        assertThat(verdict(lignes, journal.ligneTete(TAILLE), journal.ligneCoherence(20, TAILLE)))
                .satisfies(this::tient);
        assertThat(verdict(lignes, journal.ligneTete(TAILLE))).satisfies(altere("s’arrête à 20 entrées"));
    }

    @Test
    void une_valeur_montree_ouvre_son_engagement() throws Exception {
        var sel = "ab".repeat(32);
        journal.entrees.get(5).put("details", "engagement.identite=" + engagement(sel, "identite", "Zéphyrine"));
        var lignes = partiel(5);
        lignes.add(2, ouverture(5, sel, "Ze\u0301phyrine"));

        assertThat(verdict(lignes))
                .satisfies(this::tient)
                .extracting(Verdict::phrase)
                .asString()
                .contains("1 entrée parmi 37, 1 tête, dont 0 conservée ailleurs, 1 engagement ouvert");
        lignes.set(2, ouverture(5, sel, "Zoé"));
        assertThat(verdict(lignes)).satisfies(altere("« identite » n’est pas celle de l’entrée 5"));
        lignes.set(2, ouverture(6, sel, "Zéphyrine"));
        assertThat(verdict(lignes)).satisfies(altere("n’est pas dans le fichier"));
    }

    @Test
    void la_signature_d_une_tete_ne_se_deplace_pas() {
        var lignes = journal.complet(12, TAILLE);
        var ligne = lignes.get(TAILLE + 1).replace("\"taille\":12", "\"taille\":13");
        lignes.set(TAILLE + 1, ligne);

        assertThat(verdict(lignes)).satisfies(altere("la signature de la tête de 13 entrées"));
    }

    @Test
    void une_cle_que_personne_n_a_publiee() {
        var cles = journal.fichier(
                "cles.json", "{\"keys\":[" + JournalFixture.jwk("autre", JournalFixture.paire()) + "]}");

        assertThat(Verificateur.verifier(journal.export(journal.complet(TAILLE)), cles, List.of()))
                .satisfies(altere("la clé qui signe n’est pas l’une de celles"));
    }

    @Test
    void un_octet_change_dans_le_fichier() throws IOException {
        var export = journal.export(journal.complet(TAILLE));
        Files.writeString(export, Files.readString(export).replace("https://exemple.test", "https://exemple.tesT"));

        assertThat(verdict(export)).satisfies(altere("son empreinte a changé"));
    }

    @Test
    void la_derniere_ligne_absente() throws IOException {
        var export = journal.export(journal.complet(TAILLE));
        var texte = Files.readString(export);
        Files.writeString(export, texte.substring(0, texte.indexOf("{\"type\":\"fin\"")));

        assertThat(verdict(export)).satisfies(altere("s’arrête avant sa dernière ligne"));
    }

    @Test
    void quelque_chose_apres_la_derniere_ligne() throws IOException {
        var export = journal.export(journal.complet(TAILLE));
        Files.writeString(export, Files.readString(export) + journal.ligneEntree(3) + "\n");

        assertThat(verdict(export)).satisfies(altere("quelque chose suit la dernière ligne"));
    }

    @Test
    void une_entree_apres_les_tetes() {
        var lignes = journal.complet(TAILLE);
        lignes.add(lignes.size() - 1, lignes.remove(TAILLE));
        lignes.add(journal.ligneEntree(36));

        assertThat(verdict(lignes).issue()).isEqualTo(Issue.ALTERE);
    }

    @Test
    void sans_tete_rien_n_est_garanti() {
        assertThat(verdict(journal.complet())).satisfies(altere("aucune tête signée"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rang\":17", "\"forme\":2"})
    void un_nombre_demesure(String champ) {
        var nom = champ.substring(0, champ.indexOf(':') + 1);
        for (var nombre : List.of("99999999999999999999", "9".repeat(4_000), "1e400", "1.5", "-1", "null", "\"2\"")) {
            assertThat(verdict(changer(journal.complet(TAILLE), 18, ligne -> ligne.replace(champ, nom + nombre))))
                    .as(nombre)
                    .satisfies(illisible("ligne 19"));
        }
    }

    @Test
    void une_tete_demesuree_ne_fait_rien_attendre() {
        var lignes = journal.complet();
        lignes.add(journal.ligneTete(Long.MAX_VALUE, new byte[32], JournalFixture.DEBUT));

        assertThat(verdict(lignes)).satisfies(altere("l’entrée 37 manque"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"entree\",  | {\"type\":\"entree\",\"rang\":17,",
                "\"issue\":\"FAIT\"     | \"issue\":\"FAIT\",\"issue\":\"REFUSE\"",
                "\"issue\":\"FAIT\"     | \"issue\":\"FAIT\",\"nom\":\"quelqu’un\"",
                "\"issue\":\"FAIT\"     | \"issue\":[\"FAIT\"]",
                "\"issue\":\"FAIT\"     | \"issue\":[[[[[\"FAIT\"]]]]]",
                "\"issue\":\"FAIT\"     | \"issue\":\"\\ud800\"",
                "\"issue\":\"FAIT\",    | ''",
                "\"forme\":2            | \"forme\":3",
                "\"forme\":2            | \"forme\":1",
                ".000001Z               | .0000001Z",
                "2026-11-24             | 2026-13-24",
                "\"feuille\":\"         | \"feuille\":\"00",
                "{\"type\":\"entree\"   | {\"type\":\"autre\"",
                "{\"type\":\"entree\"   | [{\"type\":\"entree\""
            })
    void une_ligne_hostile_n_est_pas_lue(String avant, String apres) {
        assertThat(verdict(changer(journal.complet(TAILLE), 18, ligne -> ligne.replace(avant, apres))))
                .satisfies(illisible("ligne 19 du fichier export.jsonl"));
    }

    @Test
    void de_l_utf_8_qui_n_en_est_pas() throws IOException {
        var export = journal.export(journal.complet(TAILLE));
        var octets = Files.readAllBytes(export);
        octets[new String(octets, UTF_8).indexOf("exemple")] = (byte) 0xff;
        Files.write(export, octets);

        assertThat(verdict(export)).satisfies(illisible("ligne 1"));
    }

    @Test
    void une_ligne_sans_fin() throws IOException {
        var export = journal.fichier("export.jsonl", "x".repeat(2 << 20));

        assertThat(verdict(export)).satisfies(illisible("ligne 1", "trop long"));
    }

    @Test
    void une_ligne_coupee() throws IOException {
        var export = journal.export(journal.complet(TAILLE));
        var texte = Files.readString(export);
        Files.writeString(export, texte.substring(0, texte.length() - 10));

        assertThat(verdict(export)).satisfies(illisible("la ligne est coupée"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "bonjour\n", "{}\n", "null\n", "{\"type\":\"export\",\"format\":\"autre/1\"}\n"})
    void autre_chose_qu_un_export(String texte) {
        assertThat(verdict(journal.fichier("export.jsonl", texte)).issue()).isEqualTo(Issue.ILLISIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                "{\"keys\":[{\"kid\":\"a\",\"kty\":\"RSA\",\"crv\":\"P-256\"}]}",
                "{\"keys\":[{\"kid\":\"a\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}]}",
                "{\"keys\":[{\"kid\":\"a\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"*\",\"y\":\"AQ\"}]}"
            })
    void autre_chose_que_des_cles(String texte) {
        assertThat(Verificateur.verifier(
                                journal.export(journal.complet(TAILLE)), journal.fichier("cles.json", texte), List.of())
                        .issue())
                .isEqualTo(Issue.ILLISIBLE);
    }

    @Test
    void une_cle_donnee_deux_fois() {
        var cle = JournalFixture.jwk(JournalFixture.KID, journal.cle);
        var cles = journal.fichier("cles.json", "{\"keys\":[" + cle + "," + cle + "]}");

        assertThat(Verificateur.verifier(journal.export(journal.complet(TAILLE)), cles, List.of()))
                .satisfies(illisible("donnée deux fois"));
    }

    @Test
    void un_fichier_absent() {
        assertThat(verdict(dossier.resolve("absent.jsonl"))).satisfies(illisible("absent.jsonl ne s’ouvre pas"));
    }

    @Test
    void autre_chose_que_des_tetes_conservees() {
        assertThat(verdict(journal.complet(TAILLE), journal.ligneEntree(0))).satisfies(illisible("type"));
    }

    @Test
    void chaque_phrase_tient_sur_une_ligne() throws IOException {
        var phrases = new Properties();
        try (var flux = Verdict.class.getResourceAsStream("verdicts.properties");
                var texte = new InputStreamReader(Objects.requireNonNull(flux), UTF_8)) {
            phrases.load(texte);
        }

        assertThat(new TreeMap<>(phrases).values())
                .allSatisfy(phrase -> assertThat((String) phrase)
                        .doesNotContain("\n", "'", "\"")
                        .doesNotContainPattern(" [:;!?»]|« "));
    }

    private List<String> partiel(int... rangs) {
        var lignes = new ArrayList<String>();
        lignes.add(journal.debut(false));
        for (var rang : rangs) {
            lignes.add(journal.lignePartielle(rang, TAILLE));
        }
        lignes.add(journal.ligneTete(TAILLE));
        return lignes;
    }

    private static List<String> changer(List<String> lignes, int indice, UnaryOperator<String> changement) {
        var changee = changement.apply(lignes.get(indice));
        assertThat(changee).isNotEqualTo(lignes.get(indice));
        lignes.set(indice, changee);
        return lignes;
    }

    private static String ouverture(int rang, String sel, String valeur) {
        return "{\"type\":\"ouverture\",\"rang\":" + rang + ",\"nom\":\"identite\",\"sel\":\"" + sel
                + "\",\"valeur\":\"" + valeur + "\"}";
    }

    private static String engagement(String sel, String nom, String valeur) throws Exception {
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(HexFormat.of().parseHex(sel), "HmacSHA256"));
        return JournalFixture.hex(hmac.doFinal((nom + '\0' + valeur).getBytes(UTF_8)));
    }

    private Verdict verdict(List<String> lignes, String... conservees) {
        return Verificateur.verifier(
                journal.export(lignes),
                journal.cles(),
                conservees.length == 0 ? List.of() : List.of(journal.tetes(conservees)));
    }

    private Verdict verdict(Path export) {
        return Verificateur.verifier(export, journal.cles(), List.of());
    }

    private void tient(Verdict verdict) {
        assertThat(verdict.phrase()).startsWith("Tout tient");
        assertThat(verdict.issue()).isEqualTo(Issue.TIENT);
    }

    private static ThrowingConsumer<Verdict> altere(String... extraits) {
        return rendu(Issue.ALTERE, extraits);
    }

    private static ThrowingConsumer<Verdict> illisible(String... extraits) {
        return rendu(Issue.ILLISIBLE, extraits);
    }

    private static ThrowingConsumer<Verdict> rendu(Issue issue, String... extraits) {
        return verdict -> {
            assertThat(verdict.phrase()).contains(extraits);
            assertThat(verdict.issue()).isEqualTo(issue);
        };
    }
}
