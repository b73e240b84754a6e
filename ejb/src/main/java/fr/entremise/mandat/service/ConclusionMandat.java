package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.EcritureDates;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.Organisation;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.habilitation.service.SecondFacteur;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.AutorisationTerminee;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.BrouillonMandat;
import fr.entremise.mandat.model.Brouillons;
import fr.entremise.mandat.model.ConsentementRecueilli;
import fr.entremise.mandat.model.FinAutorisation;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.mandat.model.MandatConclu;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.notification.model.Modele;
import fr.entremise.notification.service.Avis;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/** The one door by which a mandat comes to exist: all of it, paper included, in one transaction. */
@Stateless
@RolesAllowed("aidant")
public class ConclusionMandat {

    @Inject
    Habilitations habilitations;

    @Inject
    SecondFacteur secondFacteur;

    @Inject
    Brouillons brouillons;

    @Inject
    Usagers usagers;

    @Inject
    Mandats mandats;

    @Inject
    Personnes personnes;

    @Inject
    Recherche recherche;

    @Inject
    Papiers papiers;

    @Inject
    Coffre coffre;

    @Inject
    ReperesDuPapier reperes;

    @Inject
    Avis avis;

    @Inject
    Organisations organisations;

    @Inject
    Professionnels professionnels;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Signs the draft with the second factor that the caller has just entered for it. A draft that is signed already
     * answers its mandat again and writes nothing: double submit, second tab and back button make one mandat.
     *
     * <p>Refused as MAN-03 when the draft is not of the caller's organisation, given up or forgotten; MAN-04 without
     * consent; HAB-05 without second factor. What the mandat replaces ends with it.
     */
    public MandatId signer(BrouillonId id) {
        var aidant = habilitations.exigerAidant();
        var brouillon = brouillons
                .verrouiller(id)
                .filter(trouve -> trouve.organisation().equals(aidant.organisation()))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.BROUILLON_PERIME));
        if (brouillon.mandat().isPresent()) {
            return brouillon.mandat().get();
        }
        var consentement = brouillons
                .consentement(id)
                .orElseThrow(() -> new ActeRefuse(MotifRefus.CONSENTEMENT_ABSENT))
                .preuve();
        var signature = secondFacteur
                .consommer(aidant, id.objetDeSignature())
                .orElseThrow(() -> new ActeRefuse(fr.entremise.habilitation.model.MotifRefus.SECOND_FACTEUR_ABSENT));
        return conclure(aidant, brouillon, consentement, signature);
    }

    private MandatId conclure(
            AidantHabilite aidant,
            BrouillonMandat brouillon,
            ConsentementRecueilli consentement,
            SecondFacteurVerifie signature) {
        var usager = usagers.verrouiller(consentement.usager()).orElseThrow();
        var organisation = organisations.trouver(aidant.organisation()).orElseThrow();
        var signataire = professionnels.trouver(aidant.aidant()).orElseThrow();
        var maintenant = clock.instant();
        remplacer(aidant, consentement, maintenant);
        var codeArret = Aleas.codeLisible();
        var verification = Aleas.jeton();
        var mandat = Mandat.conclure(
                MandatId.nouveau(),
                aidant,
                signature,
                consentement,
                reperes.hacher(codeArret, verification),
                maintenant);
        mandats.ajouter(mandat);
        brouillon.signer(mandat.id(), maintenant);
        var papier = papiers.etablir(mandat, usager, organisation, signataire, codeArret, verification);
        mandats.ajouter(papier);
        var identite = coffre.identite(usager);
        personnes.suivre(
                aidant.organisation(), usager.id(), recherche.pourTrouver(aidant.organisation(), identite), maintenant);
        prevenir(mandat, organisation, signataire);
        journal.consigner(new MandatConclu(
                mandat.id(),
                aidant.organisation(),
                usager.id(),
                consentement.demarches().stream().sorted().toList(),
                consentement.duree(),
                papier.versionTexte(),
                HexFormat.of().formatHex(papier.pdfEmpreinte()),
                identite));
        return mandat.id();
    }

    private void remplacer(AidantHabilite aidant, ConsentementRecueilli consentement, Instant maintenant) {
        for (var ancien : mandats.ouverts(aidant.organisation(), consentement.usager(), consentement.demarches())) {
            var enVigueur = ancien.demarchesEnVigueur(maintenant);
            ancien.ceder(consentement.demarches(), maintenant);
            consentement.demarches().stream()
                    .filter(enVigueur::contains)
                    .sorted()
                    .forEach(demarche -> journal.consigner(new AutorisationTerminee(
                            ancien, demarche, FinAutorisation.REMPLACEE, "nouveau-mandat", null)));
        }
        mandats.ecrire();
    }

    private void prevenir(Mandat mandat, Organisation organisation, Professionnel signataire) {
        avis.prevenir(
                mandat.usager(),
                Modele.MANDAT_CONCLU,
                Map.of(
                        "organisation",
                        organisation.nom(),
                        "aidant",
                        signataire.nomComplet(),
                        "demarches",
                        LibellesDemarches.titres(mandat.demarchesEnVigueur(mandat.conclusion())),
                        "quand",
                        EcritureDates.moment(mandat.conclusion()),
                        "fin",
                        EcritureDates.moment(mandat.expiration())));
    }
}
