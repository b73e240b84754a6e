package fr.entremise.it;

import static fr.entremise.it.FranceConnectScripte.RETOUR;
import static fr.entremise.it.FranceConnectScripte.RETOUR_DECONNEXION;
import static fr.entremise.it.FranceConnectScripte.SECRET;
import static fr.entremise.it.FranceConnectScripte.direction;
import static fr.entremise.it.FranceConnectScripte.parametre;
import static fr.entremise.it.FranceConnectScripte.parametres;
import static org.assertj.core.api.Assertions.assertThat;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.fournisseuridentite.service.Accueil;
import fr.entremise.fournisseuridentite.service.ChoixUsager;
import fr.entremise.fournisseuridentite.service.Confirmation;
import fr.entremise.fournisseuridentite.service.ConsultationPersonnesUtilisables;
import fr.entremise.fournisseuridentite.service.ObjetSecondFacteur;
import fr.entremise.usager.model.UsagerId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** From the request of FranceConnect to the code: the client over HTTP, the aidant by the doors of the EJB jar. */
@Dependent
public class ParcoursFi {

    @Inject
    Semences semences;

    @Inject
    Memoire memoire;

    @Inject
    Empreintes empreintes;

    @Inject
    ChoixUsager choix;

    @Inject
    ConsultationPersonnesUtilisables personnes;

    @Inject
    Confirmation confirmation;

    @Resource(lookup = "java:jboss/datasources/EntremiseSchemaDS")
    DataSource proprietaire;

    /** A client of this name with the secret and the addresses of the scripted FranceConnect, once. */
    FranceConnectScripte inscrire(String client) throws SQLException {
        try (var connexion = proprietaire.getConnection()) {
            ClientInscrit.inscrire(
                    connexion, client, empreintes.de("secret-client", SECRET), RETOUR, RETOUR_DECONNEXION);
        }
        return new FranceConnectScripte(System.getProperty("entremise.url"), client);
    }

    /** The secret by which the browser names the login that was opened. */
    String connexion(FranceConnectScripte fc, Map<String, String> demande) throws Exception {
        return connexion(fc.authorize(demande));
    }

    String connexion(HttpResponse<String> reponse) {
        assertThat(reponse.statusCode()).isEqualTo(303);
        var adresse = direction(reponse);
        assertThat(adresse.getPath()).isEqualTo("/pro/aidant/fi/personne");
        return parametre(adresse, "t");
    }

    /** As if Keycloak had just verified the second factor of {@code aidant} for this login. */
    Accueil accueillir(String aidant, String connexion) throws Exception {
        return accueillir(aidant, connexion, HorlogeDeTest.maintenant());
    }

    Accueil accueillir(String aidant, String connexion, Instant secondFacteur) throws Exception {
        memoire.garder(
                Tiroir.TRANSACTIONS,
                "preuve:" + aidant + ":" + ObjetSecondFacteur.de(connexion),
                secondFacteur.toString());
        return accueillirSansCode(aidant, connexion);
    }

    Accueil accueillirSansCode(String aidant, String connexion) throws Exception {
        return Sous.compte(aidant, Set.of("aidant"), () -> choix.accueillir(connexion));
    }

    /** The one whose identity {@code aidant} used, or may use, last. */
    UsagerId usager(String aidant) throws Exception {
        return Sous.compte(
                aidant, Set.of("aidant"), () -> personnes.recentes().get(0).id());
    }

    String code(FranceConnectScripte fc, String aidant, Map<String, String> demande, Demarche demarche)
            throws Exception {
        return code(fc, aidant, demande, usager(aidant), demarche);
    }

    String code(FranceConnectScripte fc, String aidant, Map<String, String> demande, UsagerId usager, Demarche demarche)
            throws Exception {
        var connexion = connexion(fc, demande);
        accueillir(aidant, connexion);
        return code(aidant, connexion, usager, demarche);
    }

    String code(String aidant, String connexion, UsagerId usager, Demarche demarche) throws Exception {
        return parametre(confirmer(aidant, connexion, usager, demarche).orElseThrow(), "code");
    }

    Optional<URI> confirmer(String aidant, String connexion, UsagerId usager, Demarche demarche) throws Exception {
        return Sous.compte(aidant, Set.of("aidant"), () -> confirmation.confirmer(connexion, usager, demarche));
    }

    /** The error with which the browser goes back, which says where it comes from and gives the state back. */
    String erreur(FranceConnectScripte fc, Map<String, String> demande) throws Exception {
        var reponse = fc.authorize(demande);
        assertThat(reponse.statusCode()).isEqualTo(303);
        return erreur(fc, demande, direction(reponse));
    }

    static String erreur(FranceConnectScripte fc, Map<String, String> demande, URI adresse) {
        assertThat(adresse.toString()).startsWith(RETOUR + "?");
        assertThat(adresse.getFragment()).isNull();
        assertThat(parametres(adresse))
                .containsEntry("state", demande.get("state"))
                .containsEntry("iss", fc.issuer())
                .doesNotContainKeys("code", "access_token", "id_token");
        return parametre(adresse, "error");
    }

    long refusJournalises(UsagerId usager, String motif) {
        return semences.compter(
                "select count(*) from journal_entree where evenement = 'identite.refusee' and issue = 'REFUSE'"
                        + " and usager_id = ?1 and details like ?2",
                usager.valeur(),
                "%motif=" + motif + "%");
    }

    long journalises(String evenement, UsagerId usager) {
        return semences.compter(
                "select count(*) from journal_entree where evenement = ?1 and usager_id = ?2",
                evenement,
                usager.valeur());
    }

    static <T> List<T> ensemble(int nombre, Callable<T> acte) throws Exception {
        var fils = Executors.newFixedThreadPool(nombre);
        try {
            var resultats = new ArrayList<T>();
            for (var futur : fils.invokeAll(Collections.nCopies(nombre, acte))) {
                resultats.add(futur.get());
            }
            return resultats;
        } finally {
            fils.shutdownNow();
        }
    }
}
