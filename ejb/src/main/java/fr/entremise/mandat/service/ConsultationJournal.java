package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.model.Issue;
import fr.entremise.journal.model.LigneJournal;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.JournalConsulte;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who did what, under which mandat, for those entitled to know it. Reading it is itself journalled. */
@Stateless
public class ConsultationJournal {

    /** How many lines a reading gives. */
    public static final int PAGE = 20;

    @Inject
    Habilitations habilitations;

    @Inject
    Professionnels professionnels;

    @Inject
    Personnes personnes;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    Entrees entrees;

    @Inject
    Journal journal;

    /** What was done in the caller's organisation, with names; latest first, twenty, strictly before {@code repere}. */
    @RolesAllowed("referent")
    public List<Acte> deLaStructure(Repere repere) {
        var referent = habilitations.exigerAppelant(Fonction.REFERENT);
        var organisation = habilitations
                .exigerActive(referent.organisation().orElseThrow())
                .id()
                .valeur();
        consigner(organisation, null);
        return presenter(entrees.deOrganisation(organisation, repere, PAGE), this::nomUsager);
    }

    /**
     * What was done for one person by the caller's organisation; latest first, twenty, strictly before {@code repere};
     * empty for a person whom the organisation does not follow.
     */
    @RolesAllowed("aidant")
    public Optional<List<Acte>> pour(UsagerId usager, Repere repere) {
        var organisation = habilitations.exigerAidant().organisation();
        if (!personnes.suit(organisation, usager)) {
            return Optional.empty();
        }
        consigner(organisation.valeur(), usager);
        return Optional.of(
                presenter(entrees.deUsager(organisation.valeur(), usager.valeur(), repere, PAGE), this::nomUsager));
    }

    /**
     * What was done everywhere, without the name of any usager; latest first, twenty, strictly before {@code repere}.
     */
    @RolesAllowed("dpo")
    public List<Acte> complet(Repere repere) {
        habilitations.exigerAppelant(Fonction.DPO);
        consigner(null, null);
        return presenter(entrees.toutes(repere, PAGE), usager -> null);
    }

    private void consigner(@Nullable UUID organisation, @Nullable UsagerId usager) {
        journal.consigner(new JournalConsulte(organisation, usager));
    }

    private List<Acte> presenter(List<LigneJournal> lignes, Function<UUID, @Nullable String> nomUsager) {
        return lignes.stream()
                .map(ligne -> new Acte(
                        ligne.id(),
                        ligne.instant(),
                        ligne.evenement(),
                        ligne.issue(),
                        ligne.auteurQualite(),
                        ligne.auteurQualite() == Qualite.PROFESSIONNEL ? nomProfessionnel(ligne.auteurId()) : null,
                        ligne.usager(),
                        ligne.usager() == null ? null : nomUsager.apply(ligne.usager()),
                        ligne.mandat(),
                        ligne.demarche()))
                .toList();
    }

    private @Nullable String nomProfessionnel(String compte) {
        return professionnels.parCompte(compte).map(Professionnel::nomComplet).orElse(null);
    }

    private @Nullable String nomUsager(UUID id) {
        return usagers.trouver(new UsagerId(id))
                .map(usager -> coffre.identite(usager).nomComplet())
                .orElse(null);
    }

    /**
     * A line of the journal.
     *
     * @param auteur name of the professional; absent when it was not one
     * @param personne name of the usager; absent when nobody is concerned, or the reader may not know
     */
    public record Acte(
            UUID id,
            Instant instant,
            String evenement,
            Issue issue,
            Qualite qualite,
            @Nullable String auteur,
            @Nullable UUID usager,
            @Nullable String personne,
            @Nullable UUID mandat,
            @Nullable Demarche demarche) {

        /** Where the page after this line begins. */
        public Repere repere() {
            return new Repere(instant, id);
        }
    }
}
