package fr.entremise.mandat.service;

import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.AutorisationTerminee;
import fr.entremise.mandat.model.Brouillons;
import fr.entremise.mandat.model.FinAutorisation;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.Mandats;
import fr.entremise.mandat.model.UsagerEfface;
import fr.entremise.usager.model.Usagers;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Records that the term of a mandat has come; the power itself ended at that instant, whoever looks. */
@Stateless
@PermitAll
public class EcheanceMandats {

    private static final Auteur SYSTEME = new Auteur(Qualite.SYSTEME, "echeance");

    @Inject
    Mandats mandats;

    @Inject
    Brouillons brouillons;

    @Inject
    Usagers usagers;

    @Inject
    AvisArret avis;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** At most 200. */
    public List<MandatId> echus() {
        return mandats.echus(clock.instant());
    }

    /** Once: a mandat that another node has just recorded is left alone. */
    public void constater(MandatId id) {
        mandats.verrouiller(id).ifPresent(mandat -> {
            var expirees = mandat.expirer(clock.instant());
            expirees.forEach(demarche -> journal.consigner(
                    new AutorisationTerminee(mandat, demarche, FinAutorisation.EXPIREE, "terme", SYSTEME)));
            if (!expirees.isEmpty()) {
                avis.expire(mandat, expirees);
            }
        });
    }

    /**
     * Destroys the drafts that nobody signed within seven days, and what is known of the persons whom nothing else
     * binds to the service.
     */
    public void purgerBrouillons() {
        brouillons.purger(clock.instant()).stream()
                .filter(usager -> !mandats.engagent(usager) && !brouillons.attendent(usager))
                .forEach(usager -> {
                    usagers.effacer(usager);
                    journal.consigner(new UsagerEfface(usager));
                });
    }
}
