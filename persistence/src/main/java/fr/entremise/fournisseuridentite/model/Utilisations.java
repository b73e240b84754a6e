package fr.entremise.fournisseuridentite.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What a use stands on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Utilisations {

    @PersistenceContext
    EntityManager em;

    /**
     * Reads in one query, as they are now, all the rows that the rules about this use look at in the same transaction:
     * those then find them without asking the database again.
     */
    public void relire(Utilisation utilisation) {
        em.createQuery(
                        "select p, o, a, m, u from Professionnel p left join fetch p.fonctions"
                                + " left join Organisation o on o.id = p.organisation"
                                + " left join Autorisation a on a.id = :autorisation"
                                + " left join Mandat m on m.id = a.mandat.id"
                                + " left join Usager u on u.id = :usager"
                                + " where p.id = :aidant",
                        Object[].class)
                .setParameter("autorisation", utilisation.autorisation().valeur())
                .setParameter("usager", utilisation.usager().valeur())
                .setParameter("aidant", utilisation.aidant().valeur())
                .getResultList();
    }
}
