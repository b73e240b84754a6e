package fr.entremise.mandat.service;

import fr.entremise.mandat.model.MandatId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Goes round the terms every minute, each mandat in its own transaction. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RondeEcheances {

    private static final Logger LOG = Logger.getLogger(RondeEcheances.class);

    @Inject
    EcheanceMandats echeances;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void passer() {
        echeances.echus().forEach(this::constater);
        echeances.purgerBrouillons();
    }

    /** Whatever happens to one mandat, the others are recorded. */
    private void constater(MandatId id) {
        try {
            echeances.constater(id);
        } catch (RuntimeException aReprendre) {
            LOG.errorf(aReprendre, "term of mandat %s not recorded", id.valeur());
        }
    }
}
