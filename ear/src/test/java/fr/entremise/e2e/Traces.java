package fr.entremise.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import fr.entremise.it.ServeursDeTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a journey left behind, wherever the servers write: the place to look for what must not be there. */
final class Traces {

    private Traces() {}

    /** Every value of every table of the application, as text; bytes also as the text they may hide. */
    static String base() throws SQLException {
        try (var connexion = ServeursDeTest.plateforme().base().administrateur("entremise")) {
            var contenu = new StringBuilder();
            for (var table : tables(connexion)) {
                lire(connexion, table, contenu);
            }
            return contenu.toString();
        }
    }

    /** The logs of all servers, and the one that WildFly keeps at the level of the tests, DEBUG. */
    static String journaux() {
        var plateforme = ServeursDeTest.plateforme();
        try (Stream<Path> fichiers = Files.list(plateforme.configuration().journaux());
                Stream<Path> wildfly = Files.list(plateforme.dossierWildFly().resolve("log"))) {
            return Stream.concat(fichiers, wildfly)
                    .filter(Files::isRegularFile)
                    .map(Traces::texte)
                    .collect(joining());
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private static String texte(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private static List<String> tables(Connection connexion) throws SQLException {
        var tables = new ArrayList<String>();
        try (var requete = connexion.createStatement();
                var lignes = requete.executeQuery(
                        "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (lignes.next()) {
                tables.add(lignes.getString(1));
            }
        }
        return tables;
    }

    private static void lire(Connection connexion, String table, StringBuilder contenu) throws SQLException {
        try (var requete = connexion.createStatement();
                var lignes = requete.executeQuery("select t::text from " + table + " t")) {
            while (lignes.next()) {
                var ligne = lignes.getString(1);
                contenu.append(ligne).append('\n');
                octets(ligne, contenu);
            }
        }
    }

    private static void octets(String ligne, StringBuilder contenu) {
        for (var morceau : ligne.split("[^0-9a-f]+", -1)) {
            if (morceau.length() >= 8 && morceau.length() % 2 == 0) {
                contenu.append(new String(HexFormat.of().parseHex(morceau), UTF_8))
                        .append('\n');
            }
        }
    }
}
