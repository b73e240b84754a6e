package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.EcritureDates;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.mandat.model.FinAutorisation;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.notification.model.Modele;
import fr.entremise.notification.service.Avis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Tells the usager that a mandat ended, for these démarches. */
@ApplicationScoped
class AvisArret {

    @Inject
    Avis avis;

    @Inject
    Organisations organisations;

    /** By the usager's will, or by that of the organisation. */
    void arrete(Mandat mandat, Set<Demarche> demarches, FinAutorisation fin, Instant quand) {
        prevenir(
                mandat,
                fin == FinAutorisation.RENONCEE ? Modele.MANDAT_RENONCE : Modele.MANDAT_REVOQUE,
                demarches,
                quand);
    }

    void expire(Mandat mandat, Set<Demarche> demarches) {
        prevenir(mandat, Modele.MANDAT_EXPIRE, demarches, mandat.expiration());
    }

    private void prevenir(Mandat mandat, Modele modele, Set<Demarche> demarches, Instant quand) {
        avis.prevenir(
                mandat.usager(),
                modele,
                Map.of(
                        "organisation",
                        organisations
                                .trouver(mandat.organisation())
                                .orElseThrow()
                                .nom(),
                        "demarches",
                        LibellesDemarches.titres(demarches),
                        "quand",
                        EcritureDates.moment(quand),
                        "fin",
                        EcritureDates.moment(mandat.expiration())));
    }
}
