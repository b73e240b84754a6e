package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Motif;
import fr.entremise.fournisseuridentite.model.Utilisation;
import fr.entremise.fournisseuridentite.model.Utilisations;
import fr.entremise.habilitation.model.MotifRefus;
import fr.entremise.habilitation.service.Habilitations;
import fr.entremise.mandat.service.Autorisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks again whether what was confirmed is still allowed: the mandat, the aidant, the organisation. */
@ApplicationScoped
class Droits {

    @Inject
    Utilisations utilisations;

    @Inject
    Habilitations habilitations;

    @Inject
    Autorisations autorisations;

    /**
     * Why no longer; empty when it still is. Whoever gets a reason must refuse: the transaction that asked can no
     * longer commit.
     */
    Optional<Motif> perdus(Utilisation utilisation) {
        utilisations.relire(utilisation);
        try {
            var aidant = habilitations.exigerAidant(utilisation.aidant());
            if (!aidant.organisation().equals(utilisation.organisation())) {
                return Optional.of(MotifRefus.FONCTION_ABSENTE);
            }
            autorisations.exigerEnVigueur(aidant, utilisation.autorisation());
            return Optional.empty();
        } catch (ActeRefuse refus) {
            return Optional.of(refus.motif());
        }
    }
}
