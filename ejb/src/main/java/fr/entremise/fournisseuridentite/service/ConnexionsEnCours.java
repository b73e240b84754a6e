package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.fournisseuridentite.model.AccessToken;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.Connexion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/** Logins, codes and tokens while they live, each under the hash of its secret. */
@ApplicationScoped
class ConnexionsEnCours {

    @Inject
    Memoire memoire;

    @Inject
    Empreintes empreintes;

    /** Answers the secret by which the browser names the login. */
    String ouvrir(Connexion connexion) {
        var secret = Aleas.jeton();
        memoire.garder(Tiroir.TRANSACTIONS, cleConnexion(secret), FormeJson.ecrire(connexion));
        return secret;
    }

    Optional<Connexion> connexion(String secret) {
        return memoire.lire(Tiroir.TRANSACTIONS, cleConnexion(secret)).map(FormeJson::connexion);
    }

    /** False when somebody was faster. */
    boolean remplacer(String secret, Connexion ancienne, Connexion nouvelle) {
        return memoire.remplacer(
                Tiroir.TRANSACTIONS, cleConnexion(secret), FormeJson.ecrire(ancienne), FormeJson.ecrire(nouvelle));
    }

    /** Ends the login; false when it had ended. */
    boolean fermer(String secret) {
        return memoire.prendre(Tiroir.TRANSACTIONS, cleConnexion(secret)).isPresent();
    }

    /**
     * The one code of a login: the same however often it is asked for, and out of reach of whoever knows only the
     * secret of the login.
     */
    String codeDe(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(empreintes.de("code-fi", secret));
    }

    void garder(String code, AuthorizationCode valeur) {
        memoire.garder(Tiroir.CODES, cleCode(code), FormeJson.ecrire(valeur));
    }

    Optional<AuthorizationCode> code(String code) {
        return memoire.lire(Tiroir.CODES, cleCode(code)).map(FormeJson::code);
    }

    /** False when the code was used meanwhile: of several callers at the same time exactly one gets true. */
    boolean utiliser(String code, AuthorizationCode vierge, AuthorizationCode utilise) {
        return memoire.remplacer(Tiroir.CODES, cleCode(code), FormeJson.ecrire(vierge), FormeJson.ecrire(utilise));
    }

    void garder(String jeton, AccessToken valeur) {
        memoire.garder(Tiroir.JETONS, Empreintes.duJeton(jeton), FormeJson.ecrire(valeur));
    }

    /** Once: of several callers at the same time exactly one gets it. */
    Optional<AccessToken> prendreJeton(String jeton) {
        return memoire.prendre(Tiroir.JETONS, Empreintes.duJeton(jeton)).map(FormeJson::jeton);
    }

    void revoquerJeton(String empreinte) {
        memoire.prendre(Tiroir.JETONS, empreinte);
    }

    private static String cleConnexion(String secret) {
        return "fi:" + Empreintes.duJeton(secret);
    }

    private static String cleCode(String code) {
        return "fi:" + Empreintes.duJeton(code);
    }
}
