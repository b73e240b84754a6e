package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Parametres;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.BrouillonMandat;
import fr.entremise.mandat.model.Brouillons;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.FaitBrouillon;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.usager.model.UsagerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drafts a mandat and asks for the usager's consent. */
@Stateless
@RolesAllowed("aidant")
public class PreparationMandat {

    @Inject
    Habilitations habilitations;

    @Inject
    Brouillons brouillons;

    @Inject
    Personnes personnes;

    @Inject
    LiensConsentement liens;

    @Inject
    Journal journal;

    @Inject
    Parametres parametres;

    @Inject
    Clock clock;

    /**
     * Refused as MAN-01 without démarche, as MAN-02 for one that the organisation does not allow.
     *
     * @param attendu the person it is for, when the organisation follows them already; somebody else's is ignored
     */
    public BrouillonId preparer(Set<Demarche> demarches, DureeMandat duree, @Nullable UsagerId attendu) {
        var aidant = habilitations.exigerAidant();
        var permises = habilitations.exigerActive(aidant.organisation()).demarches();
        var connu = attendu != null && personnes.suit(aidant.organisation(), attendu) ? attendu : null;
        var brouillon = BrouillonMandat.preparer(
                BrouillonId.nouveau(), aidant, demarches, permises, duree, connu, clock.instant());
        brouillons.ajouter(brouillon);
        journal.consigner(FaitBrouillon.prepare(brouillon));
        return brouillon.id();
    }

    /**
     * The one-time address at which the usager consents; those given before for this draft are then worthless. Refused
     * as MAN-03 when the draft no longer waits for a consent.
     */
    public URI demanderConsentement(BrouillonId id, Presentation presentation) {
        var brouillon = brouillon(id, habilitations.exigerAidant());
        brouillon.exigerEnAttente(clock.instant());
        journal.consigner(FaitBrouillon.lienCree(brouillon, presentation.name().toLowerCase(Locale.ROOT)));
        return parametres.adresse("/consentement/" + liens.creer(id, presentation));
    }

    /** Refused as MAN-03 when it is signed or given up already. */
    public void abandonner(BrouillonId id) {
        var brouillon = brouillon(id, habilitations.exigerAidant());
        brouillon.abandonner();
        journal.consigner(FaitBrouillon.abandonne(brouillon));
    }

    private BrouillonMandat brouillon(BrouillonId id, AidantHabilite aidant) {
        return brouillons
                .verrouiller(id)
                .filter(trouve -> trouve.organisation().equals(aidant.organisation()))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.BROUILLON_PERIME));
    }
}
