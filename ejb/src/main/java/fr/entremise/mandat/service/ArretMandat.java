package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.AutorisationTerminee;
import fr.entremise.mandat.model.FinAutorisation;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.MotifRefus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** An aidant ends a mandat of the organisation, for some démarches or for all. */
@Stateless
@RolesAllowed("aidant")
public class ArretMandat {

    @Inject
    Habilitations habilitations;

    @Inject
    Mandats mandats;

    @Inject
    AvisArret avis;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Ends {@code demarches} at once: revoked when it is the wish of the usager, given up when it is the
     * organisation's.
     *
     * <p>Refused as MAN-05 when the mandat is not of the caller's organisation or one of them has ended already, as
     * MAN-01 when there is none.
     */
    public void arreter(MandatId id, Set<Demarche> demarches, DemandeArret demande) {
        var aidant = habilitations.exigerAidant();
        var maintenant = clock.instant();
        var mandat = mandats.verrouiller(id)
                .filter(trouve -> trouve.organisation().equals(aidant.organisation()))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.DEJA_TERMINE));
        var fin = switch (demande) {
            case USAGER -> {
                mandat.revoquer(demarches, maintenant);
                yield FinAutorisation.REVOQUEE;
            }
            case ORGANISATION -> {
                mandat.renoncer(demarches, maintenant);
                yield FinAutorisation.RENONCEE;
            }
        };
        demarches.stream()
                .sorted()
                .forEach(
                        demarche -> journal.consigner(new AutorisationTerminee(mandat, demarche, fin, "aidant", null)));
        avis.arrete(mandat, demarches, fin, maintenant);
    }
}
