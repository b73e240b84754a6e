package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The caller as the aidant of a login; a refusal is journalled with the login it was for. */
@ApplicationScoped
class AidantDeLaConnexion {

    @Inject
    Habilitations habilitations;

    @Inject
    RefusDAidant refus;

    /** Refused as HAB-01 to HAB-04. */
    AidantHabilite exiger(String secret) {
        return exiger(secret, null, null);
    }

    /** The same, when they ask for an usager and a démarche. */
    AidantHabilite exiger(String secret, @Nullable UsagerId usager, @Nullable Demarche demarche) {
        try {
            return habilitations.exigerAidant();
        } catch (ActeRefuse refuse) {
            refus.consigner(secret, usager, demarche, refuse.motif());
            throw refuse.consigne();
        }
    }
}
