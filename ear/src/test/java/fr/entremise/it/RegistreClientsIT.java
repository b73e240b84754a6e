package fr.entremise.it;

import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static fr.entremise.it.FranceConnectScripte.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Motif;
import fr.entremise.fournisseuridentite.model.ClientVu;
import fr.entremise.fournisseuridentite.model.DemandeInscription;
import fr.entremise.fournisseuridentite.model.FicheClient;
import fr.entremise.fournisseuridentite.model.MotifRegistre;
import fr.entremise.fournisseuridentite.model.UsageAdresse;
import fr.entremise.fournisseuridentite.service.AdressesClient;
import fr.entremise.fournisseuridentite.service.ConsultationClients;
import fr.entremise.fournisseuridentite.service.InscriptionClient;
import fr.entremise.fournisseuridentite.service.RotationSecret;
import fr.entremise.fournisseuridentite.service.SuspensionClient;
import fr.entremise.habilitation.model.MotifRefus;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry of clients, on the real server and database, and what the endpoints answer to whom it holds. */
@ArquillianTest
public class RegistreClientsIT {

    private final String client = "registre-" + UUID.randomUUID();
    private final FranceConnectScripte fc = new FranceConnectScripte(System.getProperty("entremise.url"), client);
    private String administrateur = "";

    @Inject
    Scene scene;

    @Inject
    Semences semences;

    @Inject
    ParcoursFi parcours;

    @Inject
    InscriptionClient inscription;

    @Inject
    AdressesClient adresses;

    @Inject
    RotationSecret rotation;

    @Inject
    SuspensionClient suspension;

    @Inject
    ConsultationClients consultation;

    @Deployment
    static EnterpriseArchive ear() {
        return Deploiement.duFournisseur(RegistreClientsIT.class);
    }

    @BeforeEach
    void nommerUnAdministrateur() {
        administrateur = semences.administrateur();
    }

    @Test
    void le_secret_est_tire_par_l_application_et_seule_son_empreinte_est_gardee() throws Exception {
        var secret = inscrire();

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(statut(secret)).isEqualTo("invalid_grant");
        assertThat(statut("autre")).isEqualTo("invalid_client");
        assertThat(semences.compter(
                        "select count(*) from client_oidc c where c::text like ?1 or encode(secret_empreinte, 'escape') = ?2",
                        "%" + secret + "%",
                        secret))
                .isZero();
        assertThat(semences.compter("select count(*) from journal_entree where details like ?1", "%" + secret + "%"))
                .isZero();
        assertThat(fiche().niveaux()).containsExactly("eidas1");
        assertThat(fiche().algorithme()).isEqualTo("ES256");
        assertThat(fait("client.inscrit")).isEqualTo(1);
        assertThat(sous(consultation::lister))
                .anySatisfy(ligne -> assertThat(ligne.id()).isEqualTo(client));
    }

    @Test
    void de_quatre_inscriptions_a_la_fois_une_seule_reussit_et_les_autres_disent_pourquoi() throws Exception {
        var issues = ensemble(4, this::inscrire);

        assertThat(issues).filteredOn(issue -> issue instanceof String).hasSize(1);
        assertThat(issues)
                .filteredOn(issue -> !(issue instanceof String))
                .allSatisfy(issue -> assertThat(motif(issue)).isEqualTo(MotifRegistre.DEJA_INSCRIT));
        assertThat(fait("client.inscrit")).isEqualTo(1);
    }

    @Test
    void deux_secrets_marchent_de_l_annonce_a_l_activation() throws Exception {
        var ancien = inscrire();
        var nouveau = sous(() -> rotation.annoncer(fiche().vu()));

        assertThat(statut(ancien)).isEqualTo("invalid_grant");
        assertThat(statut(nouveau)).isEqualTo("invalid_grant");
        refuse(MotifRegistre.SECRET_DEJA_ANNONCE, () -> rotation.annoncer(vu()));

        activer(fiche().vu());
        assertThat(statut(ancien)).isEqualTo("invalid_client");
        assertThat(statut(nouveau)).isEqualTo("invalid_grant");

        var perdu = sous(() -> rotation.annoncer(vu()));
        sous(() -> {
            rotation.abandonner(vu());
            return client;
        });
        assertThat(statut(perdu)).isEqualTo("invalid_client");
        assertThat(statut(nouveau)).isEqualTo("invalid_grant");
        assertThat(List.of(
                        fait("client.secret-annonce"), fait("client.secret-active"), fait("client.secret-abandonne")))
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void une_adresse_ajoutee_est_suivie_et_une_adresse_retiree_ne_l_est_plus() throws Exception {
        inscrire();
        var demande = fc.demande();
        demande.put("redirect_uri", RETOUR + "/suivant");
        assertThat(fc.authorize(demande).statusCode()).isEqualTo(400);

        ajouter(vu(), RETOUR + "/suivant");
        assertThat(fc.authorize(demande).statusCode()).isEqualTo(303);

        sous(() -> {
            adresses.retirer(vu(), UsageAdresse.RETOUR, RETOUR + "/suivant");
            return client;
        });
        assertThat(fc.authorize(demande).statusCode()).isEqualTo(400);
        assertThat(fait("client.retour-ajoute")).isEqualTo(1);
        assertThat(semences.compter(
                        "select count(*) from journal_entree where evenement = 'client.retour-retire' and details like ?1",
                        "%adresse=" + RETOUR + "/suivant%client=" + client + "%"))
                .isEqualTo(1);
    }

    @Test
    void un_client_suspendu_est_aussi_inconnu_qu_un_autre_a_chaque_etape() throws Exception {
        var secret = inscrire();
        var aidant = scene.nouvelAidant();
        scene.mandat(aidant, Scene.unePersonne(), LOGEMENT);
        var jeton = json(fc.token(echange(parcours.code(fc, aidant, fc.demande(), LOGEMENT), secret)))
                .getString("access_token");
        var code = parcours.code(fc, aidant, fc.demande(), LOGEMENT);

        sous(() -> {
            suspension.suspendre(vu());
            return client;
        });

        var demande = fc.authorize(fc.demande());
        assertThat(demande.statusCode()).isEqualTo(400);
        assertThat(demande.headers().firstValue("Location")).isEmpty();
        assertThat(demande.body()).contains("Nous ne connaissons pas");
        assertThat(fc.token(echange(code, secret)).statusCode()).isEqualTo(401);
        assertThat(fc.userinfo(jeton).statusCode()).isEqualTo(401);
        refuse(MotifRegistre.DEJA_FAIT, () -> {
            suspension.suspendre(vu());
            return client;
        });

        sous(() -> {
            suspension.reprendre(vu());
            return client;
        });
        assertThat(fc.authorize(fc.demande()).statusCode()).isEqualTo(303);
        assertThat(statut(secret)).isEqualTo("invalid_grant");
        assertThat(List.of(fait("client.suspendu"), fait("client.repris"))).containsExactly(1L, 1L);
    }

    @Test
    void qui_agit_sur_une_fiche_qui_a_change_est_refuse() throws Exception {
        inscrire();
        var vu = vu();
        ajouter(vu, RETOUR + "/un");

        refuse(MotifRegistre.CLIENT_CHANGE, () -> rotation.annoncer(vu));
        refuse(MotifRegistre.CLIENT_CHANGE, () -> rotation.annoncer(new ClientVu("personne", 0)));
        assertThat(fiche().secretAnnonce()).isFalse();
    }

    @Test
    void deux_actes_a_la_fois_sur_une_meme_fiche_n_en_font_qu_un() throws Exception {
        inscrire();
        var vu = vu();

        var issues = ensemble(4, () -> sous(() -> rotation.annoncer(vu)));

        assertThat(issues).filteredOn(issue -> issue instanceof String).hasSize(1);
        assertThat(issues)
                .filteredOn(issue -> !(issue instanceof String))
                .allSatisfy(issue -> assertThat(motif(issue)).isEqualTo(MotifRegistre.CLIENT_CHANGE));
        assertThat(fait("client.secret-annonce")).isEqualTo(1);
    }

    @Test
    void un_administrateur_suspendu_ne_change_plus_rien() throws Exception {
        inscrire();
        var vu = vu();
        semences.suspendre(administrateur);

        refuse(MotifRefus.PROFESSIONNEL_SUSPENDU, () -> rotation.annoncer(vu));
        refuse(MotifRefus.PROFESSIONNEL_SUSPENDU, consultation::lister);
    }

    private String inscrire() throws Exception {
        return sous(() -> inscription.inscrire(
                DemandeInscription.de(client, "FranceConnect d’essai", Set.of(RETOUR), Set.of(RETOUR_DECONNEXION))));
    }

    private void ajouter(ClientVu vu, String adresse) throws Exception {
        sous(() -> {
            adresses.ajouter(vu, UsageAdresse.RETOUR, adresse);
            return client;
        });
    }

    private void activer(ClientVu vu) throws Exception {
        sous(() -> {
            rotation.activer(vu);
            return client;
        });
    }

    private FicheClient fiche() throws Exception {
        return sous(() -> consultation.fiche(client).orElseThrow());
    }

    private ClientVu vu() throws Exception {
        return fiche().vu();
    }

    private <T> T sous(Callable<T> acte) throws Exception {
        return Sous.compte(administrateur, Set.of("admin_national"), acte);
    }

    private void refuse(Motif motif, Callable<?> acte) {
        assertThatExceptionOfType(ActeRefuse.class)
                .isThrownBy(() -> sous(acte))
                .satisfies(refus -> assertThat(refus.motif()).isEqualTo(motif));
    }

    /** The error told to whoever comes with an unknown code and {@code secret}: the client is authenticated first. */
    private String statut(String secret) throws Exception {
        return json(fc.token(echange("code-inconnu", secret))).getString("error");
    }

    private Map<String, String> echange(String code, String secret) {
        var echange = fc.echange(code);
        echange.put("client_secret", secret);
        return echange;
    }

    private long fait(String evenement) {
        return semences.compter(
                "select count(*) from journal_entree where evenement = ?1 and auteur_id = ?2 and details like ?3",
                evenement,
                administrateur,
                "%client=" + client + "%");
    }

    private static Motif motif(Object issue) {
        return ((ActeRefuse) issue).motif();
    }

    /** What each answered, or threw. */
    private static List<Object> ensemble(int nombre, Callable<?> acte) throws Exception {
        var fils = Executors.newFixedThreadPool(nombre);
        var depart = new CyclicBarrier(nombre);
        try {
            var issues = new ArrayList<Object>();
            var actes = Collections.nCopies(nombre, (Callable<Object>) () -> {
                depart.await();
                try {
                    return acte.call();
                } catch (Exception echec) {
                    return echec;
                }
            });
            for (var futur : fils.invokeAll(actes)) {
                issues.add(futur.get());
            }
            return issues;
        } finally {
            fils.shutdownNow();
        }
    }
}
