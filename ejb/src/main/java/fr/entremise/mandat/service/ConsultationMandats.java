package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.BrouillonMandat;
import fr.entremise.mandat.model.Brouillons;
import fr.entremise.mandat.model.ConsultationFaite;
import fr.entremise.mandat.model.FicheBrouillon;
import fr.entremise.mandat.model.FicheMandat;
import fr.entremise.mandat.model.FicheMandat.LigneAutorisation;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.PersonneTrouvee;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an aidant sees of the drafts, persons and mandats of the organisation. What belongs to another one answers as
 * what does not exist: empty.
 */
@Stateless
@RolesAllowed("aidant")
public class ConsultationMandats {

    private static final Duration BIENTOT = Duration.ofDays(30);

    @Inject
    Habilitations habilitations;

    @Inject
    Brouillons brouillons;

    @Inject
    Mandats mandats;

    @Inject
    Personnes personnes;

    @Inject
    RecherchePersonnes recherche;

    @Inject
    Usagers usagers;

    @Inject
    Organisations organisations;

    @Inject
    Professionnels professionnels;

    @Inject
    Papiers papiers;

    @Inject
    Coffre coffre;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What the organisation allows its aidants, in the order of {@link Demarche}. */
    public Set<Demarche> demarchesPermises() {
        return habilitations
                .exigerActive(habilitations.exigerAidant().organisation())
                .demarches();
    }

    /** Drafts that wait for a consent or a signature, latest first; at most 20. */
    public List<FicheBrouillon> brouillonsEnAttente() {
        return brouillons.enAttente(habilitations.exigerAidant().organisation(), clock.instant()).stream()
                .map(this::fiche)
                .toList();
    }

    /** Mandats in force that end within thirty days, nearest end first; at most 20. */
    public List<FicheMandat> finissantBientot() {
        var maintenant = clock.instant();
        return mandats
                .finissantAvant(habilitations.exigerAidant().organisation(), maintenant, maintenant.plus(BIENTOT))
                .stream()
                .map(this::fiche)
                .toList();
    }

    public Optional<FicheBrouillon> brouillon(BrouillonId id) {
        var aidant = habilitations.exigerAidant();
        return brouillons
                .trouver(id)
                .filter(brouillon -> brouillon.organisation().equals(aidant.organisation()))
                .map(this::fiche);
    }

    /** Lately used first when {@code texte} is blank, else those whom it names; at most 20. */
    public List<PersonneTrouvee> personnes(String texte) {
        var aidant = habilitations.exigerAidant();
        return texte.isBlank() ? recherche.recentes(aidant) : recherche.chercher(aidant, texte);
    }

    /** A person and their mandats with the organisation, latest first, at most 50; journalled. */
    public Optional<FichePersonne> personne(UsagerId id) {
        var aidant = habilitations.exigerAidant();
        if (!personnes.suit(aidant.organisation(), id)) {
            return Optional.empty();
        }
        journal.consigner(new ConsultationFaite("personne.consultee", aidant.organisation(), id, null));
        return Optional.of(new FichePersonne(
                id,
                identite(id),
                mandats.deUsager(aidant.organisation(), id).stream()
                        .map(this::fiche)
                        .toList()));
    }

    public Optional<FicheMandat> mandat(MandatId id) {
        return mandat(id, habilitations.exigerAidant()).map(this::fiche);
    }

    /** The sealed PDF of a mandat; journalled. */
    public Optional<byte[]> document(MandatId id) {
        var aidant = habilitations.exigerAidant();
        return mandat(id, aidant)
                .flatMap(mandat -> mandats.document(id).map(document -> {
                    journal.consigner(
                            new ConsultationFaite("document.consulte", aidant.organisation(), mandat.usager(), id));
                    return papiers.pdf(mandat, usagers.trouver(mandat.usager()).orElseThrow(), document);
                }));
    }

    private Optional<Mandat> mandat(MandatId id, AidantHabilite aidant) {
        return mandats.trouver(id).filter(mandat -> mandat.organisation().equals(aidant.organisation()));
    }

    private FicheMandat fiche(Mandat mandat) {
        return new FicheMandat(
                mandat.id(),
                mandat.reference(),
                mandat.usager(),
                identite(mandat.usager()),
                nom(mandat.aidant()),
                mandat.conclusion(),
                mandat.expiration(),
                mandat.demarchesEnVigueur(clock.instant()),
                mandat.autorisations().stream()
                        .map(autorisation -> new LigneAutorisation(
                                autorisation.demarche(),
                                autorisation.fin().orElse(null),
                                autorisation.motifFin().orElse(null)))
                        .toList());
    }

    private FicheBrouillon fiche(BrouillonMandat brouillon) {
        var organisation = organisations.trouver(brouillon.organisation()).orElseThrow();
        return new FicheBrouillon(
                brouillon.id(),
                brouillon.etat(),
                brouillon.demarches().stream().sorted().toList(),
                brouillon.duree(),
                brouillon
                        .usager()
                        .or(brouillon::usagerAttendu)
                        .map(this::identite)
                        .orElse(null),
                organisation.nom(),
                organisation.adresse(),
                nom(brouillon.aidant()),
                brouillon.creation(),
                brouillon.duree().echeance(clock.instant()),
                brouillon.mandat().orElse(null));
    }

    private IdentitePivot identite(UsagerId id) {
        return coffre.identite(usagers.trouver(id).orElseThrow());
    }

    private String nom(ProfessionnelId id) {
        return professionnels.trouver(id).map(Professionnel::nomComplet).orElseThrow();
    }

    public record FichePersonne(UsagerId id, IdentitePivot identite, List<FicheMandat> mandats) {}
}
