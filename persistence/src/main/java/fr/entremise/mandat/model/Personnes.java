package fr.entremise.mandat.model;

import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The persons whom an organisation follows: those who gave it a mandat. They are found by keyed hashes of the
 * beginnings of their names, made for this organisation only, so that nothing can be compared between organisations.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Personnes {

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("NullAway.Init") // filled by the container
    Personnes() {}

    /** Outside the container, in the transaction of {@code em}. */
    public Personnes(EntityManager em) {
        this.em = em;
    }

    /** Records or refreshes a person and the hashes by which they are found. */
    public void suivre(
            OrganisationId organisation, UsagerId usager, Collection<byte[]> empreintes, Instant maintenant) {
        em.createNativeQuery("insert into personne_suivie (organisation_id, usager_id, derniere_utilisation)"
                        + " values (:organisation, :usager, :maintenant)"
                        + " on conflict (organisation_id, usager_id) do update set derniere_utilisation = :maintenant")
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .setParameter("maintenant", maintenant)
                .executeUpdate();
        em.createNativeQuery(
                        "delete from personne_recherche where organisation_id = :organisation and usager_id = :usager")
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .executeUpdate();
        for (var empreinte : empreintes) {
            em.createNativeQuery("insert into personne_recherche (organisation_id, empreinte, usager_id)"
                            + " values (:organisation, :empreinte, :usager)")
                    .setParameter("organisation", organisation.valeur())
                    .setParameter("empreinte", empreinte)
                    .setParameter("usager", usager.valeur())
                    .executeUpdate();
        }
    }

    /** The person goes to the top of the recent ones. */
    public void utiliser(OrganisationId organisation, UsagerId usager, Instant maintenant) {
        em.createNativeQuery("update personne_suivie set derniere_utilisation = :maintenant"
                        + " where organisation_id = :organisation and usager_id = :usager")
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .setParameter("maintenant", maintenant)
                .executeUpdate();
    }

    public boolean suit(OrganisationId organisation, UsagerId usager) {
        return !em.createNativeQuery(
                        "select 1 from personne_suivie where organisation_id = :organisation and usager_id = :usager")
                .setParameter("organisation", organisation.valeur())
                .setParameter("usager", usager.valeur())
                .getResultList()
                .isEmpty();
    }

    /** Lately used first; at most {@code limite}. */
    public List<UsagerId> recentes(OrganisationId organisation, int limite) {
        return ids(em.createNativeQuery(
                        "select usager_id from personne_suivie where organisation_id = :organisation"
                                + " order by derniere_utilisation desc, usager_id",
                        UUID.class)
                .setParameter("organisation", organisation.valeur())
                .setMaxResults(limite)
                .getResultList());
    }

    /** As {@link #recentes}, only those with a mandat in force. */
    public List<UsagerId> recentesEnVigueur(OrganisationId organisation, Instant maintenant, int limite) {
        return ids(em.createNativeQuery(
                        "select p.usager_id from personne_suivie p where p.organisation_id = :organisation and exists"
                                + " (select 1 from autorisation a where a.organisation_id = p.organisation_id"
                                + " and a.usager_id = p.usager_id and a.fin is null and a.expiration > :maintenant)"
                                + " order by p.derniere_utilisation desc, p.usager_id",
                        UUID.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("maintenant", maintenant)
                .setMaxResults(limite)
                .getResultList());
    }

    /** Who answers to every one of {@code empreintes}, lately used first; at most {@code limite}. */
    public List<UsagerId> chercher(OrganisationId organisation, Collection<byte[]> empreintes, int limite) {
        return ids(em.createNativeQuery(
                        "select p.usager_id from personne_suivie p join personne_recherche r"
                                + " on r.organisation_id = p.organisation_id and r.usager_id = p.usager_id"
                                + " where p.organisation_id = :organisation and r.empreinte in (:empreintes)"
                                + " group by p.usager_id, p.derniere_utilisation having count(distinct r.empreinte) = :nombre"
                                + " order by p.derniere_utilisation desc, p.usager_id",
                        UUID.class)
                .setParameter("organisation", organisation.valeur())
                .setParameter("empreintes", empreintes)
                .setParameter("nombre", empreintes.size())
                .setMaxResults(limite)
                .getResultList());
    }

    private static List<UsagerId> ids(List<?> lignes) {
        return lignes.stream().map(UUID.class::cast).map(UsagerId::new).toList();
    }
}
