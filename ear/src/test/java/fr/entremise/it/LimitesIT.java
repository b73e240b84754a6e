package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.it.FranceConnectScripte.FORMULAIRE;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.fournisseuridentite.service.Accueil;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever fails too often waits, from where they fail; FranceConnect never does. Loopback has addresses enough. */
@ArquillianTest
public class LimitesIT {

    private static final int ECHECS = 5;
    private static final String ECHECS_PAR_MINUTE = "entremise.fi.echecs";
    private static final String CONNEXIONS_PAR_MINUTE = "entremise.fi.connexions";
    private static final Pattern ATTENTE = Pattern.compile("(?im)^retry-after: (\\d+)$");

    @Inject
    Scene scene;

    @Inject
    ParcoursFi parcours;

    private final String echecsAvant = System.getProperty(ECHECS_PAR_MINUTE, "");
    private final String connexionsAvant = System.getProperty(CONNEXIONS_PAR_MINUTE, "");
    private FranceConnectScripte fc = new FranceConnectScripte("", "");
    private String aidant = "";

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(LimitesIT.class);
    }

    @BeforeEach
    void preparer() throws Exception {
        fc = parcours.inscrire("limite-" + UUID.randomUUID());
        aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        System.setProperty(ECHECS_PAR_MINUTE, Integer.toString(ECHECS));
        System.setProperty(CONNEXIONS_PAR_MINUTE, Integer.toString(ECHECS));
        // A minute that begins now, and that no other test counted in.
        var maintenant = HorlogeDeTest.maintenant();
        HorlogeDeTest.avancer(Duration.between(
                maintenant, maintenant.truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES)));
    }

    @AfterEach
    void rendre() {
        System.setProperty(ECHECS_PAR_MINUTE, echecsAvant);
        System.setProperty(CONNEXIONS_PAR_MINUTE, connexionsAvant);
        HorlogeDeTest.remettreAlHeure();
    }

    @Test
    void c8_un_secret_faux_ne_s_essaie_que_quelques_fois_et_n_arrete_pas_franceconnect() throws Exception {
        var faux = fc.echange("code");
        faux.put("client_secret", "faux");
        for (var i = 0; i < ECHECS; i++) {
            assertThat(statut(token(21, faux))).isEqualTo(401);
        }

        var refus = token(21, faux);

        assertThat(statut(refus)).isEqualTo(429);
        assertThat(refus).contains("temporarily_unavailable");
        assertThat(attente(refus)).isBetween(1, 60);
        assertThat(statut(token(21, fc.echange("code")))).isEqualTo(429);
        assertThat(statut(token(22, fc.echange("code")))).isEqualTo(400);
        HorlogeDeTest.avancer(Duration.ofMinutes(1));
        assertThat(statut(token(21, fc.echange("code")))).isEqualTo(400);
    }

    @Test
    void c8_des_codes_faux_que_franceconnect_apporte_ne_l_arretent_pas() throws Exception {
        for (var i = 0; i < 4 * ECHECS; i++) {
            assertThat(statut(token(23, fc.echange("faux")))).isEqualTo(400);
        }

        assertThat(statut(token(23, fc.echange(parcours.code(fc, aidant, fc.demande(), LOGEMENT)))))
                .isEqualTo(200);
    }

    @Test
    void c8_une_adresse_ou_un_client_a_prouve_qui_il_est_lui_reste_ouverte() throws Exception {
        assertThat(statut(token(24, fc.echange("faux")))).isEqualTo(400);
        var autre = fc.echange("code");
        autre.put("client_id", "personne");
        for (var i = 0; i < 4 * ECHECS; i++) {
            token(24, autre);
        }

        assertThat(statut(token(24, autre))).isEqualTo(429);
        assertThat(statut(token(24, fc.echange("faux")))).isEqualTo(400);
    }

    @Test
    void c8_changer_de_nom_a_chaque_essai_ne_sert_a_rien() throws Exception {
        for (var i = 0; i < 2 * ECHECS; i++) {
            var inconnu = fc.echange("code");
            inconnu.put("client_id", "personne-" + i);
            assertThat(statut(token(25, inconnu))).isEqualTo(401);
        }
        var inconnu = fc.echange("code");
        inconnu.put("client_id", "encore-un");

        assertThat(statut(token(25, inconnu))).isEqualTo(429);
        assertThat(statut(userinfo(25))).isEqualTo(429);
    }

    @Test
    void c8_des_jetons_inventes_et_des_demandes_fausses_finissent_par_attendre() throws Exception {
        for (var i = 0; i < 2 * ECHECS; i++) {
            assertThat(statut(userinfo(26))).isEqualTo(401);
        }
        assertThat(statut(userinfo(26))).isEqualTo(429);

        for (var i = 0; i < ECHECS; i++) {
            assertThat(statut(envoyer(27, "GET", "/authorize?client_id=personne", "", "")))
                    .isEqualTo(400);
        }
        var page = envoyer(27, "GET", "/authorize?client_id=personne", "", "");
        assertThat(statut(page)).isEqualTo(429);
        assertThat(attente(page)).isBetween(1, 60);
        var juste = "/authorize?" + formulaire(fc.demande());
        assertThat(statut(envoyer(27, "GET", juste, "", ""))).isEqualTo(303);
    }

    @Test
    void c8_un_compte_n_ouvre_pas_plus_de_connexions_qu_une_personne_ne_peut() throws Exception {
        for (var i = 0; i < ECHECS; i++) {
            assertThat(parcours.accueillir(aidant, parcours.connexion(fc, fc.demande())))
                    .isEqualTo(Accueil.CHOISIR);
        }
        var deTrop = parcours.connexion(fc, fc.demande());

        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> parcours.accueillir(aidant, deTrop))
                .satisfies(refus -> assertThat(refus.motif()).isEqualTo(MotifRefus.TROP_DE_DEMANDES));
        assertThat(parcours.accueillir(scene.nouvelAidant(), parcours.connexion(fc, fc.demande())))
                .isEqualTo(Accueil.CHOISIR);
        HorlogeDeTest.avancer(Duration.ofMinutes(1));
        assertThat(parcours.accueillir(aidant, deTrop)).isEqualTo(Accueil.CHOISIR);
    }

    private String token(int source, Map<String, String> echange) throws Exception {
        return envoyer(source, "POST", "/token", "Content-Type: " + FORMULAIRE + "\r\n", formulaire(echange));
    }

    private String userinfo(int source) throws Exception {
        return envoyer(source, "GET", "/userinfo", "Authorization: Bearer invente\r\n", "");
    }

    /** The whole answer, to a request that leaves from 127.0.0.{@code source}. */
    private String envoyer(int source, String methode, String chemin, String entetes, String corps) throws Exception {
        var serveur = URI.create(fc.issuer() + chemin);
        try (var connexion = new Socket()) {
            connexion.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) source}), 0));
            connexion.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serveur.getPort()));
            var octets = corps.getBytes(UTF_8);
            var requete = methode + " " + serveur.getRawPath()
                    + (serveur.getRawQuery() == null ? "" : "?" + serveur.getRawQuery()) + " HTTP/1.1\r\nHost: "
                    + serveur.getAuthority() + "\r\nConnection: close\r\n" + entetes + "Content-Length: "
                    + octets.length + "\r\n\r\n";
            connexion.getOutputStream().write(requete.getBytes(US_ASCII));
            connexion.getOutputStream().write(octets);
            connexion.getOutputStream().flush();
            return new String(connexion.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static int statut(String reponse) {
        return Integer.parseInt(reponse.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private static int attente(String reponse) {
        var attente = ATTENTE.matcher(reponse);
        assertThat(attente.find()).isTrue();
        return Integer.parseInt(attente.group(1));
    }
}
