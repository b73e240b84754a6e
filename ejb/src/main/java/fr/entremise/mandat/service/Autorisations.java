package fr.entremise.mandat.service;

import static java.util.stream.Collectors.toCollection;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.mandat.model.Autorisation;
import fr.entremise.mandat.model.AutorisationEnVigueur;
import fr.entremise.mandat.model.AutorisationId;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Answers whether something may be done in somebody's name, now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Autorisations {

    @Inject
    Mandats mandats;

    @Inject
    Clock clock;

    /**
     * What this aidant may do for this person now, in the order of {@link Demarche}; empty for a person of another
     * organisation.
     */
    public Set<Demarche> demarches(AidantHabilite aidant, UsagerId usager) {
        return mandats.enVigueur(aidant.organisation(), usager, clock.instant()).stream()
                .map(Autorisation::demarche)
                .collect(toCollection(() -> EnumSet.noneOf(Demarche.class)));
    }

    /** Refused as MAN-06 when no mandat in force of the aidant's organisation covers it. */
    public AutorisationEnVigueur exigerEnVigueur(AidantHabilite aidant, UsagerId usager, Demarche demarche) {
        return preuve(mandats.enVigueur(aidant.organisation(), usager, clock.instant()).stream()
                .filter(autorisation -> autorisation.demarche() == demarche)
                .findFirst());
    }

    /** Refused as MAN-06 when it ended meanwhile, or is not of the aidant's organisation. */
    public AutorisationEnVigueur exigerEnVigueur(AidantHabilite aidant, AutorisationId id) {
        return preuve(mandats.autorisation(id)
                .filter(autorisation -> autorisation.mandat().organisation().equals(aidant.organisation()))
                .filter(autorisation -> autorisation.estEnVigueur(clock.instant())));
    }

    private static AutorisationEnVigueur preuve(Optional<Autorisation> trouvee) {
        var autorisation = trouvee.orElseThrow(() -> new ActeRefuse(MotifRefus.NON_COUVERT));
        return new AutorisationEnVigueur(
                autorisation.id(),
                autorisation.mandat().id(),
                autorisation.mandat().organisation(),
                autorisation.mandat().usager(),
                autorisation.demarche());
    }
}
