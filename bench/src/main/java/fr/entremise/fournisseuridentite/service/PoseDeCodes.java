package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.Aleas;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.Utilisation;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.mandat.model.Autorisation;
import fr.entremise.mandat.model.AutorisationEnVigueur;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Lays down authorization codes as {@link Confirmation} does, without the pages before them: added to the ear by the
 * benchmark, which needs thousands in a minute, and never shipped.
 */
@Stateless
@PermitAll
public class PoseDeCodes {

    @PersistenceContext(unitName = "entremise")
    EntityManager em;

    @Inject
    ConnexionsEnCours enCours;

    @Inject
    Clock clock;

    /**
     * For the usagers of the aidant's organisation in turn, whose mandat is in force; each code with the id of its
     * usager.
     */
    public List<String> poser(String clientId, String redirectUri, UUID aidant, int nombre) {
        var autorisations = em.createQuery(
                        "select a from Autorisation a join fetch a.mandat where a.fin is null and a.organisation ="
                                + " (select p.organisation from Professionnel p where p.id = :aidant)",
                        Autorisation.class)
                .setParameter("aidant", aidant)
                .getResultList();
        var request = new AuthorizationRequest(
                clientId,
                redirectUri,
                Aleas.jeton(),
                Aleas.jeton(),
                Set.copyOf(Arrays.asList(Claim.values())),
                true,
                Set.of(),
                null,
                null);
        return IntStream.range(0, nombre)
                .mapToObj(rang -> poser(request, aidant, autorisations.get(rang % autorisations.size())))
                .toList();
    }

    private String poser(AuthorizationRequest request, UUID aidant, Autorisation autorisation) {
        var mandat = autorisation.mandat();
        var maintenant = clock.instant();
        var utilisation = Utilisation.de(
                UUID.randomUUID(),
                new AidantHabilite(new ProfessionnelId(aidant), mandat.organisation()),
                "banc",
                maintenant,
                new AutorisationEnVigueur(
                        autorisation.id(),
                        mandat.id(),
                        mandat.organisation(),
                        mandat.usager(),
                        autorisation.demarche()));
        var code = Aleas.jeton();
        enCours.garder(code, new AuthorizationCode(request, utilisation, maintenant, null));
        return code + " " + mandat.usager().valeur();
    }
}
