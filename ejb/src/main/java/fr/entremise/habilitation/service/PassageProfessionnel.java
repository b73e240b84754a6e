package fr.entremise.habilitation.service;

import fr.entremise.common.service.Appelant;
import fr.entremise.habilitation.model.FaitSession;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.IDToken;

/** A professional whom Keycloak logged in comes in, then leaves; even one whom no other door would let act. */
@Stateless
@RolesAllowed({"aidant", "referent", "orienteur", "admin_departemental", "admin_national", "dpo"})
public class PassageProfessionnel {

    private static final String INCONNU = "-";

    @Inject
    Appelant appelant;

    @Inject
    Habilitations habilitations;

    @Inject
    Journal journal;

    /** Once for each session. */
    public void entrer() {
        journal.consigner(FaitSession.ouverte(organisation(), niveau()));
    }

    public void sortir() {
        journal.consigner(FaitSession.fermee(organisation(), niveau()));
    }

    private @Nullable UUID organisation() {
        return habilitations
                .organisationDeLAppelant()
                .map(OrganisationId::valeur)
                .orElse(null);
    }

    private String niveau() {
        return appelant.jetonIdentite().map(IDToken::getAcr).orElse(INCONNU);
    }
}
