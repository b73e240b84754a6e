package fr.entremise.mandat.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.common.service.Appelant;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.model.Auteur;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.ActeNonFait;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps that somebody was refused an act, in a transaction of its own: that of the act rolls back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RefusJournal {

    private static final String INCONNU = "-";

    @Inject
    Appelant appelant;

    @Inject
    Habilitations habilitations;

    @Inject
    Journal journal;

    /** @param parametres of the act: those that say whom or what it was about are kept */
    public void consigner(String porte, Motif motif, Object[] parametres) {
        journal.consigner(new ActeNonFait(
                porte,
                motif,
                habilitations
                        .organisationDeLAppelant()
                        .map(OrganisationId::valeur)
                        .orElse(null),
                premier(parametres, UsagerId.class).map(UsagerId::valeur).orElse(null),
                premier(parametres, MandatId.class).map(MandatId::valeur).orElse(null),
                premier(parametres, Demarche.class).orElse(null),
                auteur()));
    }

    private @Nullable Auteur auteur() {
        return appelant.roles().isEmpty() ? new Auteur(Qualite.USAGER, INCONNU) : null;
    }

    private static <T> Optional<T> premier(Object[] parametres, Class<T> type) {
        return Stream.of(parametres).filter(type::isInstance).map(type::cast).findFirst();
    }
}
