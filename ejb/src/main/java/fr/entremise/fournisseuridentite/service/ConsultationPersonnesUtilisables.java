package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Appelant;
import fr.entremise.fournisseuridentite.model.FaitConnexion;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.PersonneTrouvee;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.mandat.service.Autorisations;
import fr.entremise.mandat.service.RecherchePersonnes;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The persons whose identity the caller may use now: none of another organisation. */
@Stateless
@RolesAllowed("aidant")
public class ConsultationPersonnesUtilisables {

    @Inject
    Habilitations habilitations;

    @Inject
    RecherchePersonnes recherche;

    @Inject
    Autorisations autorisations;

    @Inject
    Personnes personnes;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    Appelant appelant;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Lately used first; at most five. */
    public List<PersonneTrouvee> recentes() {
        return recherche.recentesEnVigueur(habilitations.exigerAidant());
    }

    /** At most twenty; none for an empty text. */
    public List<PersonneTrouvee> chercher(String texte) {
        return recherche.chercherEnVigueur(habilitations.exigerAidant(), texte);
    }

    /**
     * Empty when the person is none of those of the caller's organisation; refused as FI-13 when the login is over, or
     * not the caller's. Journalled.
     */
    public Optional<PersonneChoisie> choisie(String secret, UsagerId usager) {
        var aidant = habilitations.exigerAidant();
        var connexion = enCours.connexion(secret)
                .filter(ouverte -> ouverte.estOuverteA(appelant.sujet(), clock.instant()))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.CONNEXION_PERIMEE));
        if (!personnes.suit(aidant.organisation(), usager)) {
            return Optional.empty();
        }
        journal.consigner(FaitConnexion.personneChoisie(connexion, aidant.organisation(), usager));
        var permises = autorisations.demarches(aidant, usager);
        return Optional.of(new PersonneChoisie(
                coffre.identite(usagers.trouver(usager).orElseThrow()),
                permises.stream()
                        .filter(connexion.request().demarches()::contains)
                        .toList(),
                !permises.isEmpty()));
    }
}
