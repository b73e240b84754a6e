package fr.entremise.mandat.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Goes round the terms every minute, each mandat in its own transaction. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RondeEcheances {

    @Inject
    EcheanceMandats echeances;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void passer() {
        echeances.echus().forEach(echeances::constater);
        echeances.purgerBrouillons();
    }
}
