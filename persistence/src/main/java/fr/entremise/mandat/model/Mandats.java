package fr.entremise.mandat.model;

import static java.util.stream.Collectors.toSet;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mandats that were ever concluded, and their papers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mandats {

    @PersistenceContext
    EntityManager em;

    /**
     * Stores it at once, so that the database refuses here and now a second open autorisation for the same démarche.
     */
    public void ajouter(Mandat mandat) {
        em.persist(mandat);
        em.flush();
    }

    public void ajouter(DocumentMandat document) {
        em.persist(document);
    }

    public Optional<Mandat> trouver(MandatId id) {
        return Optional.ofNullable(em.find(Mandat.class, id.valeur()));
    }

    /**
     * Those whose id begins with {@code reference}, eight hexadecimal digits ({@link Mandat#reference}); at most
     * {@code limite}.
     *
     * @param organisations to which they belong; null when it does not matter
     */
    public Set<UUID> parReference(String reference, @Nullable Set<UUID> organisations, int limite) {
        return parIds(
                UUID.fromString(reference + "-0000-0000-0000-000000000000"),
                UUID.fromString(reference + "-ffff-ffff-ffff-ffffffffffff"),
                organisations,
                limite);
    }

    /** This one, when it is one, as a set of ids. */
    public Set<UUID> parId(UUID id, @Nullable Set<UUID> organisations) {
        return parIds(id, id, organisations, 1);
    }

    private Set<UUID> parIds(UUID premier, UUID dernier, @Nullable Set<UUID> organisations, int limite) {
        var requete = em.createQuery(
                        "select m.id from Mandat m where m.id between :premier and :dernier"
                                + (organisations == null ? "" : " and m.organisation in :organisations"),
                        UUID.class)
                .setParameter("premier", premier)
                .setParameter("dernier", dernier)
                .setMaxResults(limite);
        if (organisations != null) {
            requete.setParameter("organisations", organisations);
        }
        return Set.copyOf(requete.getResultList());
    }

    /** Makes whatever else would end this mandat wait for this transaction. */
    public Optional<Mandat> verrouiller(MandatId id) {
        return Optional.ofNullable(em.find(Mandat.class, id.valeur(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<DocumentMandat> document(MandatId id) {
        return Optional.ofNullable(em.find(DocumentMandat.class, id.valeur()));
    }

    public Optional<Autorisation> autorisation(AutorisationId id) {
        return Optional.ofNullable(em.find(Autorisation.class, id.valeur()));
    }

    /** By the keyed hash of the code on the paper. */
    public Optional<Mandat> parCodeArret(byte[] empreinte) {
        return em.createQuery("select m from Mandat m where m.codeArretEmpreinte = :empreinte", Mandat.class)
                .setParameter("empreinte", empreinte)
                .getResultStream()
                .findFirst();
    }

    /** By the keyed hash of the verification link on the paper. */
    public Optional<Mandat> parVerification(byte[] empreinte) {
        return em.createQuery("select m from Mandat m where m.verificationEmpreinte = :empreinte", Mandat.class)
                .setParameter("empreinte", empreinte)
                .getResultStream()
                .findFirst();
    }

    /**
     * Mandats of the same organisation and usager that still hold one of {@code demarches} open, expired ones included.
     */
    public List<Mandat> ouverts(OrganisationId organisation, UsagerId usager, Set<Demarche> demarches) {
        return em.createQuery(
                        "select distinct m from Autorisation a join a.mandat m where a.organisation = :organisation"
                                + " and a.usager = :usager and a.demarche in :demarches and a.fin is null",
                        Mandat.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .setParameter("demarches", demarches)
                .getResultList();
    }

    /** Whether this person ever concluded a mandat, with anybody. */
    public boolean engagent(UsagerId usager) {
        return !em.createQuery("select m.id from Mandat m where m.usager = :usager", UUID.class)
                .setParameter("usager", usager.valeur())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Writes what was changed so far: the end of an autorisation must reach the database before its successor. */
    public void ecrire() {
        em.flush();
    }

    /** Autorisations in force of this usager with this organisation, in the order of {@link Demarche}; at most 10. */
    public List<Autorisation> enVigueur(OrganisationId organisation, UsagerId usager, Instant maintenant) {
        return em.createQuery(
                        "select a from Autorisation a join fetch a.mandat where a.organisation = :organisation"
                                + " and a.usager = :usager and a.fin is null and a.expiration > :maintenant",
                        Autorisation.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .setParameter("maintenant", maintenant)
                .getResultStream()
                .sorted(Comparator.comparing(Autorisation::demarche))
                .toList();
    }

    /** Those of {@code usagers} for whom something may be done now, in one query. */
    public Set<UsagerId> couverts(OrganisationId organisation, Collection<UsagerId> usagers, Instant maintenant) {
        return em.createQuery(
                        "select distinct a.usager from Autorisation a where a.organisation = :organisation"
                                + " and a.usager in (:usagers) and a.fin is null and a.expiration > :maintenant",
                        UUID.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("usagers", usagers.stream().map(UsagerId::valeur).toList())
                .setParameter("maintenant", maintenant)
                .getResultStream()
                .map(UsagerId::new)
                .collect(toSet());
    }

    /** Every mandat of this usager with this organisation, latest first; at most 50. */
    public List<Mandat> deUsager(OrganisationId organisation, UsagerId usager) {
        return em.createQuery(
                        "select distinct m from Mandat m left join fetch m.autorisations"
                                + " where m.organisation = :organisation and m.usager = :usager order by m.conclusion desc",
                        Mandat.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .getResultStream()
                .limit(50)
                .toList();
    }

    /** Mandats in force of the organisation that end before {@code avant}, nearest end first; at most 20. */
    public List<Mandat> finissantAvant(OrganisationId organisation, Instant maintenant, Instant avant) {
        return em.createQuery(
                        "select m from Mandat m where m.organisation = :organisation and m.expiration > :maintenant"
                                + " and m.expiration <= :avant and exists"
                                + " (select 1 from Autorisation a where a.mandat = m and a.fin is null)"
                                + " order by m.expiration",
                        Mandat.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("maintenant", maintenant)
                .setParameter("avant", avant)
                .setMaxResults(20)
                .getResultList();
    }

    /** Mandats whose term has come and is not recorded; at most 200. */
    public List<MandatId> echus(Instant maintenant) {
        return em.createQuery(
                        "select distinct a.mandat.id from Autorisation a where a.fin is null and a.expiration <= :maintenant",
                        UUID.class)
                .setParameter("maintenant", maintenant)
                .setMaxResults(200)
                .getResultStream()
                .map(MandatId::new)
                .toList();
    }
}
