package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.CleAnnoncee;
import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesDeSignature.Usage;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.service.Habilitations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What anybody may know of the keys that sign ID tokens, for whoever sees to their rotation. */
@Stateless
@RolesAllowed("admin_national")
public class ConsultationClesSignature {

    @Inject
    Habilitations habilitations;

    @Inject
    ClesDeSignature cles;

    /** Refused as HAB-01, HAB-02 or HAB-04. */
    public ClesConnues lire() {
        habilitations.exigerAppelant(Fonction.ADMIN_NATIONAL);
        return new ClesConnues(
                cles.annoncees(Usage.FOURNISSEUR_IDENTITE),
                cles.courante(Usage.FOURNISSEUR_IDENTITE).getKeyID(),
                cles.doiventChanger(Usage.FOURNISSEUR_IDENTITE));
    }

    /**
     * @param cles oldest first
     * @param courante {@code kid} of the one that signs now
     * @param aChanger whether the next one should be announced
     */
    public record ClesConnues(List<CleAnnoncee> cles, String courante, boolean aChanger) {}
}
