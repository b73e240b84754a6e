package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.MotifRefus;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.journal.model.Portee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Says what the caller may read of the journal; refused as HAB-01 to HAB-04. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LecteursJournal {

    @Inject
    Habilitations habilitations;

    @Inject
    Organisations organisations;

    LecteurJournal referent() {
        var referent = habilitations.exigerAppelant(Fonction.REFERENT);
        var organisation = habilitations
                .exigerActive(referent.organisation().orElseThrow())
                .id()
                .valeur();
        return new LecteurJournal("structure", organisation, Portee.organisations(Set.of(organisation)), true);
    }

    LecteurJournal departement() {
        var departement = habilitations
                .exigerAppelant(Fonction.ADMIN_DEPARTEMENTAL)
                .departement()
                .orElseThrow(() -> new ActeRefuse(MotifRefus.FONCTION_ABSENTE));
        return new LecteurJournal(
                "departement." + departement,
                null,
                Portee.organisations(organisations.duDepartement(departement)),
                false);
    }

    LecteurJournal dpo() {
        habilitations.exigerAppelant(Fonction.DPO);
        return new LecteurJournal("complet", null, Portee.partout(), false);
    }
}
