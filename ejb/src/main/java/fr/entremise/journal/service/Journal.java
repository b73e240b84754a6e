package fr.entremise.journal.service;

import fr.entremise.common.service.Appelant;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Entree;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Evenement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;
import org.jboss.logging.MDC;

/** Append-only: an entry commits, or fails, with the act that it tells. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Journal {

    @Inject
    Entrees entrees;

    @Inject
    Appelant appelant;

    @Inject
    Clock clock;

    /** Keeps {@code fait} as done, or refused, by its author, else by the caller of the door. */
    public void consigner(Evenement fait) {
        var correlation = Objects.toString(MDC.get("correlation"), "-");
        entrees.ajouter(new Entree(fait, auteur(fait), correlation, clock.instant()));
    }

    /** Keeps the refusal of an act in a transaction of its own, since that of the act rolls back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void consignerRefus(Evenement fait) {
        consigner(fait);
    }

    private Auteur auteur(Evenement fait) {
        var auteur = fait.auteur();
        return auteur != null ? auteur : new Auteur(Auteur.Qualite.PROFESSIONNEL, appelant.sujet(), appelant.roles());
    }
}
