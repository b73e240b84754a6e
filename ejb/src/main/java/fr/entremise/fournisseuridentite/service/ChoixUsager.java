package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.Appelant;
import fr.entremise.common.service.Parametres;
import fr.entremise.fournisseuridentite.model.Connexion;
import fr.entremise.fournisseuridentite.model.FaitConnexion;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.habilitation.service.SecondFacteur;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets the first aidant who comes take a login for themselves. */
@Stateless
@RolesAllowed("aidant")
public class ChoixUsager {

    /** The levels of Keycloak that a second factor was needed for. */
    private static final Set<String> NIVEAUX = Set.of("mdp+otp", "signature");

    @Inject
    AidantDeLaConnexion aidants;

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    SecondFacteur secondFacteur;

    @Inject
    LimitesAbus limites;

    @Inject
    Appelant appelant;

    @Inject
    Parametres parametres;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Refused as HAB-01 to HAB-04, which is journalled. */
    public Accueil accueillir(String secret) {
        var aidant = aidants.exiger(secret);
        return enCours.connexion(secret)
                .filter(connexion -> connexion.utilisation() == null)
                .filter(connexion -> connexion.estOuverteA(appelant.sujet(), clock.instant()))
                .map(connexion -> prendre(secret, connexion, aidant))
                .orElse(Accueil.RECOMMENCER);
    }

    private Accueil prendre(String secret, Connexion connexion, AidantHabilite aidant) {
        if (connexion.compte() == null) {
            limites.exigerCompte(appelant.sujet());
        }
        var facteur = Optional.ofNullable(connexion.secondFacteur()).or(() -> facteurRecent(secret, connexion, aidant));
        var prise = connexion.attribuer(appelant.sujet(), facteur.orElse(null));
        if (!prise.equals(connexion) && !enCours.remplacer(secret, connexion, prise)) {
            return accueillir(secret);
        }
        if (connexion.compte() == null) {
            journal.consigner(FaitConnexion.ouverte(connexion, aidant.organisation()));
        }
        return facteur.isPresent() ? Accueil.CHOISIR : Accueil.ENTRER_SECOND_FACTEUR;
    }

    private Optional<Instant> facteurRecent(String secret, Connexion connexion, AidantHabilite aidant) {
        var depuis =
                connexion.request().secondFacteurDepuis(connexion.ouverture(), parametres.fraicheurSecondFacteur());
        var pourElle =
                secondFacteur.preuve(aidant, ObjetSecondFacteur.de(secret)).map(SecondFacteurVerifie::instant);
        return Stream.concat(pourElle.stream(), deLaSession().stream())
                .filter(instant -> !instant.isBefore(depuis))
                .findFirst();
    }

    /** When the caller logged in with a second factor. */
    private Optional<Instant> deLaSession() {
        return appelant.jetonIdentite()
                .filter(jeton -> NIVEAUX.contains(Objects.requireNonNullElse(jeton.getAcr(), "")))
                .map(jeton -> jeton.getClaimValueAsString("auth_time"))
                .map(secondes -> Instant.ofEpochSecond(Long.parseLong(secondes)));
    }
}
