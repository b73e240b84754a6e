package fr.entremise.mandat.model;

import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The drafts, and the consents that were given to them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Brouillons {

    @PersistenceContext
    EntityManager em;

    public void ajouter(BrouillonMandat brouillon) {
        em.persist(brouillon);
    }

    public void ajouter(Consentement consentement) {
        em.persist(consentement);
    }

    public Optional<BrouillonMandat> trouver(BrouillonId id) {
        return Optional.ofNullable(em.find(BrouillonMandat.class, id.valeur()));
    }

    /** Makes whatever else would consent to, sign or give up this draft wait for this transaction. */
    public Optional<BrouillonMandat> verrouiller(BrouillonId id) {
        return Optional.ofNullable(em.find(BrouillonMandat.class, id.valeur(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Consentement> consentement(BrouillonId id) {
        return em.createQuery("select c from Consentement c where c.brouillon = :brouillon", Consentement.class)
                .setParameter("brouillon", id.valeur())
                .getResultStream()
                .findFirst();
    }

    /** Those of the organisation that wait for a consent or a signature, latest first; at most 20. */
    public List<BrouillonMandat> enAttente(OrganisationId organisation, Instant maintenant) {
        return em.createQuery(
                        "select b from BrouillonMandat b where b.organisation = :organisation"
                                + " and b.etat in (EtatBrouillon.PREPARE, EtatBrouillon.CONSENTI) and b.creation > :depuis"
                                + " order by b.creation desc",
                        BrouillonMandat.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("depuis", maintenant.minus(BrouillonMandat.CONSERVATION))
                .setMaxResults(20)
                .getResultList();
    }

    /**
     * Destroys at most 500 drafts that were never signed and can no longer be, with the consents given to them; answers
     * who had consented. Nobody while another node is at it.
     */
    public Set<UsagerId> purger(Instant maintenant) {
        if (!estSeulAPurger()) {
            return Set.of();
        }
        var perimes = em.createQuery(
                        "select b from BrouillonMandat b where b.etat <> EtatBrouillon.SIGNE and b.creation <= :avant",
                        BrouillonMandat.class)
                .setParameter("avant", maintenant.minus(BrouillonMandat.CONSERVATION))
                .setMaxResults(500)
                .getResultList();
        var consentants =
                perimes.stream().flatMap(perime -> perime.usager().stream()).collect(Collectors.toSet());
        // The database cascades to the consents and to the démarches of both.
        perimes.forEach(perime -> em.createNativeQuery("delete from brouillon_mandat where id = :id")
                .setParameter("id", perime.id().valeur())
                .executeUpdate());
        return consentants;
    }

    /** Until the end of this transaction. */
    private boolean estSeulAPurger() {
        return (Boolean) em.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('entremise:purge-brouillons', 0))",
                        Boolean.class)
                .getSingleResult();
    }

    public boolean attendent(UsagerId usager) {
        return !em.createQuery(
                        "select b.id from BrouillonMandat b where b.usager = :usager or b.usagerAttendu = :usager",
                        UUID.class)
                .setParameter("usager", usager.valeur())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
