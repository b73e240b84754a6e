package fr.entremise.mandat.service;

import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.model.Portee;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.JournalConsulte;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.mandat.service.LectureCriteres.Remarque;
import fr.entremise.usager.model.UsagerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, under which mandat, for those entitled to know it; latest first, twenty at a time, strictly before a
 * place. Reading it is itself journalled, with what was searched for.
 */
@Stateless
public class ConsultationJournal {

    /** How many lines a reading gives. */
    public static final int PAGE = 20;

    @Inject
    Habilitations habilitations;

    @Inject
    LecteursJournal lecteurs;

    @Inject
    LectureCriteres lecture;

    @Inject
    ActesJournal actes;

    @Inject
    Personnes personnes;

    @Inject
    Entrees entrees;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What was done in the caller's organisation, with names. */
    @RolesAllowed("referent")
    public Resultats deLaStructure(CriteresSaisis saisis, Repere repere) {
        return chercher(lecteurs.referent(), saisis, repere);
    }

    /** What was done in the organisations of the caller's département, without the name of any usager. */
    @RolesAllowed("admin_departemental")
    public Resultats duDepartement(CriteresSaisis saisis, Repere repere) {
        return chercher(lecteurs.departement(), saisis, repere);
    }

    /** What was done everywhere, without the name of any usager. */
    @RolesAllowed("dpo")
    public Resultats complet(CriteresSaisis saisis, Repere repere) {
        return chercher(lecteurs.dpo(), saisis, repere);
    }

    /** What was done for one person by the caller's organisation; empty for a person whom it does not follow. */
    @RolesAllowed("aidant")
    public Optional<Resultats> pour(UsagerId usager, Repere repere) {
        var organisation = habilitations.exigerAidant().organisation();
        if (!personnes.suit(organisation, usager)) {
            return Optional.empty();
        }
        journal.consigner(new JournalConsulte("personne", organisation.valeur(), usager, Criteres.AUCUN));
        var page = entrees.chercher(
                Portee.usager(usager.valeur(), organisation.valeur()), Criteres.AUCUN, repere, PAGE, clock.instant());
        return Optional.of(new Resultats(actes.avecPersonnes(page.lignes()), page.suite(), Set.of()));
    }

    private Resultats chercher(LecteurJournal lecteur, CriteresSaisis saisis, Repere repere) {
        var lus = lecture.lire(saisis, lecteur.portee().organisations());
        journal.consigner(new JournalConsulte(lecteur.lecture(), lecteur.organisation(), null, lus.criteres()));
        if (!lus.remarques().isEmpty()) {
            return new Resultats(List.of(), null, lus.remarques());
        }
        var page = entrees.chercher(lecteur.portee(), lus.criteres(), repere, PAGE, clock.instant());
        return new Resultats(actes.pour(lecteur, page.lignes()), page.suite(), Set.of());
    }

    /**
     * A page of the journal.
     *
     * @param suite before which the next page begins, even after a page without lines; null when there is none
     * @param remarques why nothing was searched; mostly none
     */
    public record Resultats(List<Acte> actes, @Nullable Repere suite, Set<Remarque> remarques) {}
}
