package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.fournisseuridentite.model.ChoixRefuse;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.service.Journal;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/** Journals that somebody who may not act came to a login: in a transaction of its own, since theirs is lost. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RefusDAidant {

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    Habilitations habilitations;

    @Inject
    Journal journal;

    /** Nothing when the login is over. */
    void consigner(String secret, @Nullable UsagerId usager, @Nullable Demarche demarche, Motif motif) {
        var organisation = habilitations.organisationDeLAppelant().orElse(null);
        enCours.connexion(secret)
                .ifPresent(connexion ->
                        journal.consignerRefus(new ChoixRefuse(connexion, organisation, usager, demarche, motif)));
    }
}
