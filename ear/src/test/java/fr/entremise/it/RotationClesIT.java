package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static fr.entremise.it.FranceConnectScripte.direction;
import static fr.entremise.it.FranceConnectScripte.formulaire;
import static fr.entremise.it.FranceConnectScripte.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.MagasinDeCles;
import fr.entremise.common.service.TrousseauSignature;
import fr.entremise.usager.model.UsagerId;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator announces the next signing key while FranceConnect goes on exchanging codes. */
@ArquillianTest
public class RotationClesIT {

    private static final int FILS = 4;
    private static final int ECHANGES = 15;
    /** How much time goes by with each exchange: less than the life of a code for all threads together. */
    private static final Duration PAS = Duration.ofSeconds(3);

    private static final Duration UNE_HEURE = Duration.ofHours(1);

    @Inject
    Scene scene;

    @Inject
    ParcoursFi parcours;

    private FranceConnectScripte fc = new FranceConnectScripte("", "");
    private String aidant = "";

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(RotationClesIT.class);
    }

    @BeforeEach
    void preparer() throws Exception {
        fc = parcours.inscrire("rotation-" + UUID.randomUUID());
        aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
    }

    @AfterEach
    void remettreAlHeure() {
        HorlogeDeTest.remettreAlHeure();
    }

    /** @param connues the keys that anybody could read when the token came */
    private record Echange(SignedJWT idToken, JWKSet connues) {

        String kid() {
            return idToken.getHeader().getKeyID();
        }
    }

    @Test
    void la_cle_suivante_prend_le_relais_pendant_que_les_codes_s_echangent() throws Exception {
        var avant = echanger(parcours.usager(aidant));
        annoncerLaSuivante();
        // The store is read again within a minute; the hour of the new key comes in the middle of what follows.
        HorlogeDeTest.avancer(UNE_HEURE.minus(PAS.multipliedBy(FILS * ECHANGES / 2)));
        var usager = parcours.usager(aidant);

        var echanges = ParcoursFi.ensemble(FILS, () -> plusieurs(usager)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(echanges).hasSize(FILS * ECHANGES);
        var kids = new ArrayList<String>();
        for (var echange : echanges) {
            var cle = echange.connues().getKeyByKeyId(echange.kid());
            assertThat(cle).as("the key is published").isNotNull();
            assertThat(echange.idToken().verify(new ECDSAVerifier(cle.toECKey())))
                    .isTrue();
            kids.add(echange.kid());
        }
        assertThat(kids).contains(avant.kid());
        assertThat(kids.stream().distinct()).hasSize(2);
        var nouvelle = kids.stream()
                .filter(kid -> !kid.equals(avant.kid()))
                .findFirst()
                .orElseThrow();
        assertThat(echanges)
                .filteredOn(echange -> echange.kid().equals(avant.kid()))
                .as("the next key is read before it is used")
                .allSatisfy(echange ->
                        assertThat(echange.connues().getKeyByKeyId(nouvelle)).isNotNull());

        HorlogeDeTest.avancer(Duration.ofHours(23));
        assertThat(finDeSession(avant.idToken().serialize())).isEqualTo("/api/v2/client/logout-callback");
        HorlogeDeTest.avancer(UNE_HEURE);
        assertThat(cles().getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet()))
                .doesNotContain(avant.kid())
                .contains(nouvelle);
        assertThat(finDeSession(avant.idToken().serialize())).isEqualTo("/pro/deconnecte");
    }

    @Test
    void un_coffre_illisible_ne_change_rien() throws Exception {
        var avant = echanger(parcours.usager(aidant));
        var fichier = dossier().resolve(MagasinDeCles.FICHIER);
        var bon = Files.readAllBytes(fichier);
        try {
            Files.writeString(fichier, "illisible");
            HorlogeDeTest.avancer(Duration.ofMinutes(2));

            assertThat(echanger(parcours.usager(aidant)).kid()).isEqualTo(avant.kid());
        } finally {
            Files.write(fichier, bon);
        }
    }

    private List<Echange> plusieurs(UsagerId usager) throws Exception {
        var echanges = new ArrayList<Echange>();
        for (var i = 0; i < ECHANGES; i++) {
            echanges.add(echanger(usager));
            HorlogeDeTest.avancer(PAS);
        }
        return echanges;
    }

    private Echange echanger(UsagerId usager) throws Exception {
        var code = parcours.code(fc, aidant, fc.demande(), usager, LOGEMENT);
        var reponse = fc.token(fc.echange(code));
        assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(200);
        return new Echange(SignedJWT.parse(json(reponse).getString("id_token")), cles());
    }

    private JWKSet cles() throws Exception {
        return JWKSet.parse(fc.get("/jwks").body());
    }

    private String finDeSession(String idToken) throws Exception {
        var demande = Map.of("id_token_hint", idToken, "post_logout_redirect_uri", RETOUR_DECONNEXION);
        return direction(fc.get("/logout?" + formulaire(demande))).getPath();
    }

    /** As the operator's command does, an hour ahead. */
    private static void annoncerLaSuivante() {
        var magasin = MagasinDeCles.modifier(dossier(), System.getProperty("entremise.cles.mot-de-passe"));
        var maintenant = HorlogeDeTest.maintenant();
        var trousseau =
                TrousseauSignature.lire(magasin.lire(AliasCle.FI_SIGNATURE).orElseThrow());
        magasin.ecrire(
                AliasCle.FI_SIGNATURE,
                trousseau.annoncer(maintenant.plus(UNE_HEURE), maintenant).secret());
    }

    private static Path dossier() {
        return Path.of(System.getProperty("entremise.cles"));
    }
}
