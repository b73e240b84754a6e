package fr.entremise.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.entremise.journal.model.Depots;
import fr.entremise.journal.model.EntreeOrdonnee;
import fr.entremise.journal.service.JournalSeul;
import fr.entremise.lanceur.Secret;
import fr.entremise.verificateur.Verdict;
import fr.entremise.verificateur.Verdict.Issue;
import fr.entremise.verificateur.Verificateur;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowingConsumer;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever has every right on the database, and even the key that signs, changes the journal: the verifier sees it and
 * says where. Each attack is undone: it takes place in one transaction of the superuser, where no trigger fires.
 */
class AttaquesJournalIT {

    private static final String BASE = "entremise_attaques";
    private static final int AVANT = 300;
    private static final int ENTRE = 310;
    private static final int TAILLE = 320;

    private static final Instant MATIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant LENDEMAIN = Instant.parse("2026-11-25T08:00:00Z");

    private static EntityManagerFactory usine;
    private static String tetesConservees;

    @TempDir
    Path dossier;

    private EntityManager em;
    private JournalSeul journal;

    @BeforeAll
    static void tenirUnJournal() throws SQLException {
        dansPostgres("create database " + BASE);
        var configuration = ServeursDeTest.plateforme().configuration();
        System.setProperty("entremise.url", configuration.urlApplication());
        System.setProperty("entremise.cles", configuration.cles().toString());
        System.setProperty(
                "entremise.cles.mot-de-passe",
                ServeursDeTest.plateforme().secrets().de(Secret.COFFRE_CLES));
        Flyway.configure()
                .dataSource(configuration.urlJdbc(BASE), "postgres", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        usine = Persistence.createEntityManagerFactory(
                "entremise",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jdbc.url", configuration.urlJdbc(BASE),
                        "jakarta.persistence.jdbc.user", "postgres",
                        "jakarta.persistence.jdbc.password", ""));
        try (var em = usine.createEntityManager()) {
            var journal = new JournalSeul(em, MATIN);
            var tetes = new StringBuilder();
            for (var nombre : List.of(AVANT, ENTRE - AVANT, TAILLE - ENTRE)) {
                dansUneTransaction(em, () -> journal.ecrire(nombre));
                dansUneTransaction(em, journal::ordonner);
                dansUneTransaction(em, () -> {
                    tetes.append(journal.ligne(journal.derniereTete()));
                    executer(
                            em,
                            "insert into journal_temoignage select taille, 'publication', instant, '' from journal_tete"
                                    + " where taille = "
                                    + journal.derniereTete().tete().taille());
                });
            }
            tetesConservees = tetes.toString();
        }
    }

    @AfterAll
    static void oublier() throws SQLException {
        usine.close();
        dansPostgres("drop database " + BASE + " with (force)");
    }

    @BeforeEach
    void prendreTousLesDroits() {
        em = usine.createEntityManager();
        journal = new JournalSeul(em, LENDEMAIN);
        em.getTransaction().begin();
        attaquer("set local session_replication_role = replica");
    }

    @AfterEach
    void defaire() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void un_journal_que_personne_n_a_touche_tient() throws IOException {
        assertThat(verdict(journal.complet())).satisfies(this::tient);
        assertThat(verdict(
                        journal.partiel(List.of(
                                journal.entree(3).id(), journal.entree(305).id())),
                        coherences()))
                .satisfies(this::tient);
        assertThat(verdict(journal.recu(journal.entree(305).id()), coherences()))
                .satisfies(this::tient);
    }

    @Test
    void une_entree_changee() throws IOException {
        attaquer("update journal_entree set auteur_id = 'un-autre' where id = " + idA(305));

        assertThat(verdict(journal.complet())).satisfies(altere("l’entrée 305 ne dit plus"));
    }

    @Test
    void une_entree_changee_avec_sa_feuille() throws IOException {
        forger(305);

        assertThat(verdict(journal.complet()))
                .satisfies(altere("la tête de 310 entrées", "entre les entrées 300 et 309"));
    }

    @Test
    void une_entree_enlevee() throws IOException {
        attaquer("delete from journal_entree where id = " + idA(305));

        assertThat(verdict(journal.complet())).satisfies(altere("l’entrée 305 manque"));
    }

    @Test
    void une_entree_enlevee_et_les_suivantes_rapprochees() throws IOException {
        attaquer("delete from journal_entree where id = " + idA(305));
        attaquer("delete from journal_feuille where rang = 305");
        decaler("rang > 305", -1);

        assertThat(verdict(journal.complet()))
                .satisfies(altere("la tête de 310 entrées", "entre les entrées 300 et 309"));
    }

    @Test
    void une_entree_glissee_entre_deux_autres() throws IOException {
        var copiee = idA(304);
        decaler("rang >= 305", 1);
        attaquer("insert into journal_entree select md5('forgee')::uuid, instant, forme, evenement, issue,"
                + " auteur_qualite, auteur_id, auteur_roles, organisation_id, usager_id, mandat_id, demarche, details,"
                + " correlation, feuille, xid from journal_entree where id = " + copiee);
        attaquer("insert into journal_feuille select 305, instant, id, feuille from journal_entree"
                + " where id = md5('forgee')::uuid");
        refaireLaFeuille(305);

        assertThat(verdict(journal.complet()))
                .satisfies(altere("la tête de 310 entrées", "entre les entrées 300 et 309"));
    }

    @Test
    void une_entree_ajoutee_par_sql_et_antidatee() throws IOException {
        attaquer("insert into journal_entree select md5('forgee')::uuid, instant, forme, evenement, issue,"
                + " auteur_qualite, auteur_id, auteur_roles, organisation_id, usager_id, mandat_id, demarche, details,"
                + " correlation, feuille, " + derniereTransaction() + " from journal_entree where id = " + idA(12));
        refaireLaFeuilleDe("md5('forgee')::uuid", 12);
        assertThat(journal.ordonner()).isEqualTo(1);

        assertThat(verdict(journal.complet())).satisfies(altere("l’entrée 320 se dit du 2026-11-24T08:"));
    }

    @Test
    void deux_entrees_echangees() throws IOException {
        attaquer("update journal_feuille set rang = 1000305 where rang = 305");
        attaquer("update journal_feuille set rang = 305 where rang = 302");
        attaquer("update journal_feuille set rang = 302 where rang = 1000305");

        assertThat(verdict(journal.complet()))
                .satisfies(altere("la tête de 310 entrées", "entre les entrées 300 et 309"));
    }

    @Test
    void la_fin_coupee() throws IOException {
        couper();

        assertThat(verdict(journal.complet()))
                .satisfies(altere("s’arrête à 310 entrées, une tête conservée en compte 320"));
    }

    @Test
    void une_ancienne_sauvegarde_puis_la_vie_continue() throws IOException {
        couper();
        journal.ecrire(15);
        attaquer("update journal_entree set xid = " + derniereTransaction()
                + " where not exists (select 1 from journal_feuille f where f.entree_id = id)");
        assertThat(journal.ordonner()).isEqualTo(15);

        assertThat(verdict(journal.complet()))
                .satisfies(altere("la tête conservée de 320 entrées", "entre les entrées 310 et 319"));
    }

    @Test
    void tout_reecrit_et_resigne_avec_la_cle_volee() throws IOException {
        forger(5);
        attaquer("delete from journal_temoignage");
        attaquer("delete from journal_tete");
        attaquer("delete from journal_noeud");
        attaquer("delete from journal_feuille");
        assertThat(journal.ordonner()).isEqualTo(TAILLE);

        var export = journal.complet();

        assertThat(Verificateur.verifier(ecrire("export.jsonl", export), cles(), List.of()))
                .satisfies(this::tient);
        assertThat(verdict(export)).satisfies(altere("deux têtes signées de 320 entrées se contredisent"));
    }

    @Test
    void une_feuille_changee() throws IOException {
        attaquer("update journal_feuille set empreinte = sha256('autre') where rang = 305");

        assertThat(verdict(journal.complet())).satisfies(altere("l’entrée 305 ne dit plus"));
        assertThat(verdict(journal.recu(journal.entree(306).id()), coherences()))
                .satisfies(altere("l’entrée 306 n’est pas dans le journal de 320 entrées"));
    }

    @Test
    void un_noeud_change() throws IOException {
        attaquer("update journal_noeud set empreinte = sha256('autre') where niveau = 8 and rang = 0");

        assertThat(verdict(journal.recu(journal.entree(305).id()), coherences()))
                .satisfies(altere("l’entrée 305 n’est pas dans le journal de 320 entrées"));
    }

    @Test
    void une_tete_changee() throws IOException {
        attaquer("update journal_tete set racine = sha256('autre') where taille = " + TAILLE);

        assertThat(verdict(journal.complet())).satisfies(altere("la signature de la tête de 320 entrées"));
    }

    @Test
    void rien_n_est_signe_sur_un_arbre_qui_n_est_plus_celui_de_sa_tete() {
        attaquer("update journal_noeud set empreinte = sha256('autre') where niveau = 8 and rang = 0");

        assertThatIllegalStateException().isThrownBy(journal::ordonner).withMessageContaining("320");
    }

    @Test
    void ni_sur_une_feuille_changee_au_bord() {
        attaquer("update journal_feuille set empreinte = sha256('autre') where rang = 319");

        assertThatIllegalStateException().isThrownBy(journal::ordonner).withMessageContaining("320");
    }

    private void forger(int rang) {
        attaquer("update journal_entree set auteur_id = 'un-autre' where id = " + idA(rang));
        refaireLaFeuille(rang);
    }

    private void refaireLaFeuille(int rang) {
        refaire(journal.entree(rang));
        attaquer("update journal_feuille f set empreinte = e.feuille from journal_entree e"
                + " where e.id = f.entree_id and f.rang = " + rang);
    }

    /** Of an entry that has no place yet and says what another says. */
    private void refaireLaFeuilleDe(String id, int modele) {
        var copiee = journal.entree(modele);
        var forgee = (UUID) em.createNativeQuery("select " + id, UUID.class).getSingleResult();
        refaire(new EntreeOrdonnee(
                0,
                copiee.forme(),
                forgee,
                copiee.instant(),
                copiee.evenement(),
                copiee.issue(),
                copiee.auteurQualite(),
                copiee.auteurId(),
                copiee.auteurRoles(),
                copiee.organisation(),
                copiee.usager(),
                copiee.mandat(),
                copiee.demarche(),
                copiee.details(),
                copiee.correlation(),
                copiee.feuille()));
    }

    private void refaire(EntreeOrdonnee entree) {
        attaquer("update journal_entree set feuille = '\\x" + Depots.feuille(entree) + "' where id = '" + entree.id()
                + "'");
    }

    private void decaler(String lesquelles, int de) {
        attaquer("update journal_feuille set rang = rang + 1000000 where " + lesquelles);
        attaquer("update journal_feuille set rang = rang - 1000000 + " + de + " where rang >= 1000000");
    }

    private void couper() {
        attaquer(
                "delete from journal_entree e using journal_feuille f where f.entree_id = e.id and f.rang >= " + ENTRE);
        attaquer("delete from journal_feuille where rang >= " + ENTRE);
        attaquer("delete from journal_temoignage where taille > " + ENTRE);
        attaquer("delete from journal_tete where taille > " + ENTRE);
    }

    /** Under which a row passes for one that was there before this transaction. */
    private static String derniereTransaction() {
        return "cast(cast(cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) - 1 as text) as xid8)";
    }

    private static String idA(int rang) {
        return "(select entree_id from journal_feuille where rang = " + rang + ")";
    }

    private void attaquer(String ordre) {
        executer(em, ordre);
    }

    private Verdict verdict(String export) throws IOException {
        return verdict(export, "");
    }

    private Verdict verdict(String export, String coherences) throws IOException {
        return Verificateur.verifier(
                ecrire("export.jsonl", export), cles(), List.of(ecrire("tetes.jsonl", tetesConservees + coherences)));
    }

    private String coherences() {
        return journal.coherence(AVANT, TAILLE) + journal.coherence(ENTRE, TAILLE);
    }

    private Path cles() throws IOException {
        return ecrire("cles.json", journal.cles());
    }

    private Path ecrire(String nom, String texte) throws IOException {
        return Files.writeString(dossier.resolve(nom), texte);
    }

    private void tient(Verdict verdict) {
        assertThat(verdict.phrase()).startsWith("Tout tient");
        assertThat(verdict.issue()).isEqualTo(Issue.TIENT);
    }

    private static ThrowingConsumer<Verdict> altere(String... extraits) {
        return verdict -> {
            assertThat(verdict.phrase()).contains(extraits);
            assertThat(verdict.issue()).isEqualTo(Issue.ALTERE);
        };
    }

    private static void dansUneTransaction(EntityManager em, Runnable acte) {
        em.getTransaction().begin();
        acte.run();
        em.getTransaction().commit();
    }

    private static void executer(EntityManager em, String ordre) {
        em.unwrap(Session.class).doWork(connexion -> {
            try (var instruction = connexion.createStatement()) {
                instruction.execute(ordre);
            }
        });
    }

    private static void dansPostgres(String ordre) throws SQLException {
        try (var connexion = ServeursDeTest.plateforme().base().administrateur("postgres");
                var instruction = connexion.createStatement()) {
            instruction.execute(ordre);
        }
    }
}
