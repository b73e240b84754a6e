package fr.entremise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.entremise.it.ServeursDeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What anybody sees of the journal, without being known, and what its witnesses hold. */
class JournalPublicE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void chacun_voit_ou_en_est_le_journal_sans_javascript() {
        try (var navigateur = new Navigateur();
                var passant = navigateur.poste(false)) {
            passant.aller(Navigateur.application("/journal")).voit("Journal vérifiable");
            passant.lien("Plan du site").voit("Plan du site");
            passant.lien("Journal vérifiable").voit("Journal vérifiable");
        }
    }

    @Test
    void les_temoins_recoivent_la_tete_dans_la_minute() throws IOException {
        try (var navigateur = new Navigateur();
                var aidante = navigateur.poste()) {
            aidante.aller(Navigateur.application("/pro/aidant/personnes?q=martin"))
                    .seConnecte("sofia.aidante")
                    .voit("Personnes");
            aidante.lien("Vincent").voit("Vincent");
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(temoins()).containsExactlyInAnyOrder("publication", "dossier", "horodatage"));

        assertThat(Files.readAllLines(temoin().resolve("tetes.jsonl")))
                .allMatch(ligne -> ligne.startsWith("{\"type\":\"tete\","));
    }

    private static Path temoin() {
        return ServeursDeTest.plateforme().configuration().temoin();
    }

    private static List<String> temoins() throws SQLException {
        try (var connexion = ServeursDeTest.plateforme().base().administrateur("entremise");
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery(
                        "select coalesce(array_agg(distinct temoin), '{}') from journal_temoignage")) {
            lignes.next();
            return List.of((String[]) lignes.getArray(1).getArray());
        }
    }
}
