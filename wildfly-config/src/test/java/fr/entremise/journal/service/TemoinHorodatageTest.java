package fr.entremise.journal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.entremise.common.service.Parametres;
import fr.entremise.journal.model.Hash;
import fr.entremise.journal.model.SignedTreeHead;
import fr.entremise.journal.model.TreeHead;
import fr.entremise.lanceur.AutoriteDeTest;
import fr.entremise.lanceur.compagnon.Horodatage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The head is dated by an authority over HTTP, and what answers something else is not believed. */
class TemoinHorodatageTest {

    private static final Instant MAINTENANT = Instant.parse("2026-11-24T10:00:00Z");
    private static final SignedTreeHead TETE =
            new SignedTreeHead(new TreeHead(12, new Hash(new byte[32]), MAINTENANT), "cle", "c2ln");

    @TempDir
    Path dossier;

    private final TemoinHorodatage temoin = new TemoinHorodatage();
    private Horodatage autorite;
    private HttpServer serveur;
    private UnaryOperator<byte[]> reponse = octets -> octets;

    @BeforeEach
    void ouvrir() throws Exception {
        var clock = Clock.fixed(MAINTENANT, ZoneOffset.UTC);
        AutoriteDeTest.creer(dossier, clock);
        autorite = Horodatage.lire(dossier, clock);
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext("/", echange -> {
            try (echange) {
                var corps =
                        reponse.apply(autorite.dater(echange.getRequestBody().readAllBytes()));
                echange.sendResponseHeaders(200, corps.length);
                echange.getResponseBody().write(corps);
            }
        });
        serveur.start();
        System.setProperty(
                "entremise.temoin.tsa",
                "http://127.0.0.1:" + serveur.getAddress().getPort() + "/");
        temoin.parametres = new Parametres();
    }

    @AfterEach
    void fermer() {
        serveur.stop(0);
        System.clearProperty("entremise.temoin.tsa");
    }

    @Test
    void le_jeton_date_la_tete_et_porte_la_signature_de_l_autorite() throws Exception {
        var jeton = new TimeStampToken(new CMSSignedData(temoin.temoigner(TETE)));

        assertThat(jeton.getTimeStampInfo().getGenTime()).isEqualTo(MAINTENANT);
        assertThat(jeton.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(
                        MessageDigest.getInstance("SHA-256").digest(TETE.tete().aSigner()));
        jeton.validate(new JcaSimpleSignerInfoVerifierBuilder().build(autorite.certificat()));
    }

    @Test
    void une_reponse_a_une_autre_demande_n_est_pas_crue() throws Exception {
        var premiere = new byte[1][];
        reponse = octets -> {
            premiere[0] = premiere[0] == null ? octets : premiere[0];
            return premiere[0];
        };
        temoin.temoigner(TETE);

        assertThatThrownBy(() -> temoin.temoigner(TETE)).isInstanceOf(IOException.class);
    }

    @Test
    void ni_une_reponse_qui_n_en_est_pas_une() {
        reponse = octets -> new byte[] {1, 2, 3};

        assertThatThrownBy(() -> temoin.temoigner(TETE)).isInstanceOf(IOException.class);
    }

    @Test
    void personne_au_bout_est_une_panne_ordinaire() {
        serveur.stop(0);

        assertThatThrownBy(() -> temoin.temoigner(TETE)).isInstanceOf(IOException.class);
    }

    @Test
    void sans_adresse_personne_ne_la_demande() {
        assertThat(temoin.estDemande()).isTrue();
        System.clearProperty("entremise.temoin.tsa");
        assertThat(temoin.estDemande()).isFalse();
    }
}
