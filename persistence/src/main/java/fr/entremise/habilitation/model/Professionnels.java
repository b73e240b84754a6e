package fr.entremise.habilitation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who work with Entremise. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Professionnels {

    @PersistenceContext
    EntityManager em;

    public Optional<Professionnel> trouver(ProfessionnelId id) {
        return Optional.ofNullable(em.find(Professionnel.class, id.valeur()));
    }

    /**
     * By the {@code sub} of their account. In one query with their functions and their organisation, which each rule
     * about a caller looks at next.
     */
    public Optional<Professionnel> parCompte(String compte) {
        return em
                .createQuery(
                        "select p, o from Professionnel p left join fetch p.fonctions"
                                + " left join Organisation o on o.id = p.organisation where p.compte = :compte",
                        Object[].class)
                .setParameter("compte", compte)
                .getResultList()
                .stream()
                .map(ligne -> (Professionnel) ligne[0])
                .findFirst();
    }

    /** What the holders of those accounts that are known here are called, by account. */
    public Map<String, String> noms(Collection<String> comptes) {
        return em.createQuery("select p from Professionnel p where p.compte in :comptes", Professionnel.class)
                .setParameter("comptes", comptes)
                .getResultStream()
                .collect(Collectors.toMap(Professionnel::compte, Professionnel::nomComplet));
    }

    /**
     * The accounts of those whose name, or first name and name, begins like {@code texte}; at most {@code limite}.
     *
     * @param organisations to which they belong; null when it does not matter
     */
    public List<String> comptesDe(String texte, @Nullable Set<UUID> organisations, int limite) {
        var debut = texte.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        var requete = em.createQuery(
                        "select p.compte from Professionnel p where (lower(p.nom) like :debut escape '!'"
                                + " or lower(p.prenom || ' ' || p.nom) like :debut escape '!')"
                                + (organisations == null ? "" : " and p.organisation in :organisations")
                                + " order by p.compte",
                        String.class)
                .setParameter("debut", debut)
                .setMaxResults(limite);
        if (organisations != null) {
            requete.setParameter("organisations", organisations);
        }
        return requete.getResultList();
    }
}
