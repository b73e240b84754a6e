package fr.entremise.habilitation.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Appelant;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.MotifRefus;
import fr.entremise.habilitation.model.Organisation;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.habilitation.model.Professionnels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Answers whether somebody may act, now: read again at each act, so that a removed right ends at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Habilitations {

    @Inject
    Appelant appelant;

    @Inject
    Professionnels professionnels;

    @Inject
    Organisations organisations;

    /**
     * The caller as an aidant of an organisation; refused as HAB-01 when the account is nobody's, HAB-02 or HAB-03 when
     * the person or the organisation is suspended, HAB-04 when they are no aidant.
     */
    public AidantHabilite exigerAidant() {
        return habilite(exigerAppelant(Fonction.AIDANT));
    }

    /** The same, of somebody who is not calling: the aidant of a transaction under way; refused as HAB-01 to HAB-04. */
    public AidantHabilite exigerAidant(ProfessionnelId id) {
        return habilite(exiger(
                professionnels.trouver(id).orElseThrow(() -> new ActeRefuse(MotifRefus.COMPTE_INCONNU)),
                Fonction.AIDANT));
    }

    /** The caller, who holds {@code fonction}; refused as HAB-01, HAB-02 or HAB-04. */
    public Professionnel exigerAppelant(Fonction fonction) {
        return exiger(appelant(), fonction);
    }

    /** The caller, whatever they do; refused as HAB-01 or HAB-02. */
    public Professionnel exigerAppelant() {
        return exigerActif(appelant());
    }

    /** Where the caller works, whether they may act or not; empty for an account without organisation, or unknown. */
    public Optional<OrganisationId> organisationDeLAppelant() {
        return professionnels.parCompte(appelant.sujet()).flatMap(Professionnel::organisation);
    }

    /** Refused as HAB-03 when suspended. */
    public Organisation exigerActive(OrganisationId id) {
        return organisations
                .trouver(id)
                .filter(Organisation::estActive)
                .orElseThrow(() -> new ActeRefuse(MotifRefus.ORGANISATION_SUSPENDUE));
    }

    private AidantHabilite habilite(Professionnel professionnel) {
        var organisation = professionnel.organisation().orElseThrow(() -> new ActeRefuse(MotifRefus.FONCTION_ABSENTE));
        exigerActive(organisation);
        return new AidantHabilite(professionnel.id(), organisation);
    }

    private Professionnel appelant() {
        return professionnels.parCompte(appelant.sujet()).orElseThrow(() -> new ActeRefuse(MotifRefus.COMPTE_INCONNU));
    }

    private static Professionnel exiger(Professionnel professionnel, Fonction fonction) {
        if (!exigerActif(professionnel).exerce(fonction)) {
            throw new ActeRefuse(MotifRefus.FONCTION_ABSENTE);
        }
        return professionnel;
    }

    private static Professionnel exigerActif(Professionnel professionnel) {
        if (!professionnel.estActif()) {
            throw new ActeRefuse(MotifRefus.PROFESSIONNEL_SUSPENDU);
        }
        return professionnel;
    }
}
