package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Appelant;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.ChoixRefuse;
import fr.entremise.fournisseuridentite.model.Connexion;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.fournisseuridentite.model.Utilisation;
import fr.entremise.fournisseuridentite.model.UtilisationConfirmee;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.mandat.service.Autorisations;
import fr.entremise.usager.model.UsagerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The one door by which an authorization code comes to exist: an aidant says in whose name, and for what. */
@Stateless
@RolesAllowed("aidant")
public class Confirmation {

    @Inject
    AidantDeLaConnexion aidants;

    @Inject
    Autorisations autorisations;

    @Inject
    Personnes personnes;

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    ReponseAutorisation reponse;

    @Inject
    Appelant appelant;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Where to send the browser: back to the client with the code, or with {@code access_denied} when no mandat in
     * force allows it any more. The same choice confirmed again answers the same code.
     *
     * <p>Empty, and journalled, when the person is none of those of the caller's organisation. Refused as HAB-01 to
     * HAB-04, which is journalled, as HAB-05, as FI-13 when the login is over, confirmed otherwise, or not the
     * caller's.
     */
    public Optional<URI> confirmer(String secret, UsagerId usager, Demarche demarche) {
        var aidant = aidants.exiger(secret, usager, demarche);
        var connexion = exiger(secret);
        if (connexion.utilisation() != null) {
            return Optional.of(repeter(secret, connexion, connexion.utilisation(), usager, demarche));
        }
        if (connexion.compte() == null || connexion.secondFacteur() == null) {
            throw new ActeRefuse(fr.entremise.habilitation.model.MotifRefus.SECOND_FACTEUR_ABSENT);
        }
        if (!personnes.suit(aidant.organisation(), usager)) {
            refuser(connexion, aidant, usager, demarche, MotifRefus.USAGER_ETRANGER);
            return Optional.empty();
        }
        if (!connexion.request().demarches().contains(demarche)
                || !autorisations.demarches(aidant, usager).contains(demarche)) {
            refuser(connexion, aidant, usager, demarche, MotifRefus.DEMARCHE_NON_COUVERTE);
            enCours.fermer(secret);
            return Optional.of(reponse.refus(connexion.request(), MotifRefus.DEMARCHE_NON_COUVERTE));
        }
        var utilisation = Utilisation.de(
                connexion.id(),
                aidant,
                appelant.sujet(),
                connexion.secondFacteur(),
                autorisations.exigerEnVigueur(aidant, usager, demarche));
        return Optional.of(conclure(secret, connexion, utilisation));
    }

    private URI conclure(String secret, Connexion connexion, Utilisation utilisation) {
        if (!enCours.remplacer(secret, connexion, connexion.confirmer(utilisation))) {
            var gagnante = exiger(secret);
            if (gagnante.utilisation() == null) {
                throw new ActeRefuse(MotifRefus.CONNEXION_PERIMEE);
            }
            return repeter(secret, gagnante, gagnante.utilisation(), utilisation.usager(), utilisation.demarche());
        }
        journal.consigner(
                new UtilisationConfirmee(utilisation, connexion.request().clientId()));
        var code = enCours.codeDe(secret);
        enCours.garder(code, new AuthorizationCode(connexion.request(), utilisation, maintenant(), null));
        return reponse.code(connexion.request(), code);
    }

    /** A second click, or a second tab. */
    private URI repeter(String secret, Connexion connexion, Utilisation confirmee, UsagerId usager, Demarche demarche) {
        if (!confirmee.concerne(usager, demarche)) {
            throw new ActeRefuse(MotifRefus.CONNEXION_PERIMEE);
        }
        return reponse.code(connexion.request(), enCours.codeDe(secret));
    }

    private Connexion exiger(String secret) {
        return enCours.connexion(secret)
                .filter(connexion -> connexion.estOuverteA(appelant.sujet(), maintenant()))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.CONNEXION_PERIMEE));
    }

    private void refuser(
            Connexion connexion, AidantHabilite aidant, UsagerId usager, Demarche demarche, MotifRefus motif) {
        journal.consignerRefus(new ChoixRefuse(connexion, aidant.organisation(), usager, demarche, motif));
    }

    private Instant maintenant() {
        return clock.instant();
    }
}
