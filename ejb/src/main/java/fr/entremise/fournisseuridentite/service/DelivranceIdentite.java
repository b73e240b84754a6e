package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.EcritureDates;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.DelivranceRefusee;
import fr.entremise.fournisseuridentite.model.IdentiteDelivree;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.fournisseuridentite.model.Utilisation;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.notification.model.Modele;
import fr.entremise.notification.service.Avis;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one door by which an identity leaves: once per token, after the journal and the message to the usager are
 * committed.
 */
@Stateless
@PermitAll
public class DelivranceIdentite {

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    Droits droits;

    @Inject
    ClientsOidc clients;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    Sujets sujets;

    @Inject
    Personnes personnes;

    @Inject
    Professionnels professionnels;

    @Inject
    Organisations organisations;

    @Inject
    Avis avis;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The claims, {@code sub} first; refused as FI-21 or FI-22. */
    public Map<String, String> delivrer(String jeton) {
        var maintenant = clock.instant();
        var acces = enCours.prendreJeton(jeton)
                .filter(trouve -> !trouve.estPerime(maintenant))
                .orElseThrow(() -> new ActeRefuse(MotifRefus.JETON_REFUSE));
        if (clients.actif(acces.clientId()).isEmpty()) {
            throw new ActeRefuse(MotifRefus.JETON_REFUSE);
        }
        var utilisation = acces.utilisation();
        droits.perdus(utilisation).ifPresent(cause -> {
            journal.consignerRefus(
                    new DelivranceRefusee(utilisation, acces.clientId(), MotifRefus.JETON_SANS_DROIT, cause));
            throw new ActeRefuse(MotifRefus.JETON_SANS_DROIT);
        });
        var usager =
                usagers.trouver(utilisation.usager()).orElseThrow(() -> new ActeRefuse(MotifRefus.JETON_SANS_DROIT));
        var claims = new LinkedHashMap<String, String>();
        claims.put("sub", sujets.sub(acces.clientId(), usager.id()));
        claims.putAll(claims(usager.id(), coffre.identite(usager), acces.claims()));
        personnes.utiliser(utilisation.organisation(), usager.id(), maintenant);
        prevenir(utilisation, maintenant);
        journal.consigner(new IdentiteDelivree(utilisation, acces.clientId()));
        return claims;
    }

    private Map<String, String> claims(UsagerId id, IdentitePivot identite, Set<Claim> voulus) {
        var claims = new LinkedHashMap<String, String>();
        voulus.stream().sorted().forEach(claim -> {
            var valeur = valeur(claim, id, identite);
            if (valeur != null) {
                claims.put(claim.nom(), valeur);
            }
        });
        return claims;
    }

    private @Nullable String valeur(Claim claim, UsagerId id, IdentitePivot identite) {
        return switch (claim) {
            case GIVEN_NAME -> identite.prenoms();
            case FAMILY_NAME -> identite.nomDeNaissance();
            case PREFERRED_USERNAME -> identite.nomDUsage();
            case BIRTHDATE -> identite.naissance().valeur();
            case GENDER -> identite.genre().claim();
            case BIRTHPLACE -> identite.lieu();
            case BIRTHCOUNTRY -> identite.pays();
            case EMAIL -> Optional.ofNullable(identite.courriel()).orElseGet(() -> sujets.courrielDeRemplacement(id));
        };
    }

    private void prevenir(Utilisation utilisation, Instant maintenant) {
        var aidant = professionnels.trouver(utilisation.aidant()).orElseThrow();
        var organisation = organisations.trouver(utilisation.organisation()).orElseThrow();
        avis.prevenir(
                utilisation.usager(),
                Modele.MANDAT_UTILISE,
                Map.of(
                        "organisation",
                        organisation.nom(),
                        "aidant",
                        aidant.nomComplet(),
                        "demarches",
                        LibellesDemarches.titres(Set.of(utilisation.demarche())),
                        "quand",
                        EcritureDates.moment(maintenant)));
    }
}
