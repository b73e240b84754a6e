package fr.entremise.journal.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every minute whether a witness waits for a head: also soon after a start. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RondeTemoins {

    @Inject
    RecueilTemoignages recueil;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void passer() {
        recueil.recueillir();
    }
}
