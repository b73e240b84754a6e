package fr.entremise.journal.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entremise.common.service.Parametres;
import fr.entremise.journal.model.Hash;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.model.TreeHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemoinDossierTest {

    @TempDir
    Path dossier;

    private final TemoinDossier temoin = new TemoinDossier();

    @BeforeEach
    void choisir() {
        System.setProperty("entremise.temoin.dossier", dossier.toString());
        temoin.parametres = new Parametres();
    }

    @AfterEach
    void oublier() {
        System.clearProperty("entremise.temoin.dossier");
    }

    @Test
    void chaque_tete_a_son_fichier_que_personne_ne_change_et_toutes_sont_ensemble() throws IOException {
        assertThat(temoin.temoigner(tete(12, 1))).asString(UTF_8).isEqualTo("tete-12.json");
        temoin.temoigner(tete(20, 2));

        assertThat(Files.readString(dossier.resolve("tete-12.json")))
                .startsWith("{\"type\":\"tete\",\"taille\":12,\"racine\":\"01")
                .endsWith("}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dossier.resolve("tete-12.json"))))
                .isEqualTo("r--r--r--");
        assertThat(Files.readAllLines(dossier.resolve("tetes.jsonl"))).hasSize(2);
    }

    @Test
    void la_meme_tete_n_est_gardee_qu_une_fois() throws IOException {
        temoin.temoigner(tete(12, 1));
        temoin.temoigner(tete(12, 1));

        assertThat(Files.readAllLines(dossier.resolve("tetes.jsonl"))).hasSize(1);
    }

    @Test
    void une_autre_tete_de_la_meme_taille_n_efface_pas_la_premiere() throws IOException {
        temoin.temoigner(tete(12, 1));

        assertThatThrownBy(() -> temoin.temoigner(tete(12, 2))).isInstanceOf(IOException.class);
        assertThat(Files.readString(dossier.resolve("tete-12.json"))).contains("\"racine\":\"01");
    }

    @Test
    void sans_dossier_personne_ne_le_demande() {
        assertThat(temoin.estDemande()).isTrue();
        System.clearProperty("entremise.temoin.dossier");
        assertThat(temoin.estDemande()).isFalse();
    }

    private static SignedTreeHead tete(long taille, int racine) {
        var octets = new byte[Hash.LONGUEUR];
        octets[0] = (byte) racine;
        return new SignedTreeHead(
                new TreeHead(taille, new Hash(octets), Instant.parse("2026-11-24T10:00:00Z")), "cle", "c2ln");
    }
}
