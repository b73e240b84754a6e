package fr.entremise.it;

import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.Organisation;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.ProfessionnelId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be in the database before a test acts. */
@Stateless
@PermitAll
public class Semences {

    @PersistenceContext(unitName = "entremise")
    EntityManager em;

    /** Allowing every démarche. */
    public OrganisationId organisation() {
        return organisation("29");
    }

    public OrganisationId organisation(String departement) {
        var id = new OrganisationId(UUID.randomUUID());
        em.persist(new Organisation(
                id,
                "Maison du test",
                "%014d".formatted(Math.abs(id.valeur().getLeastSignificantBits() % 100_000_000_000_000L)),
                "1 rue du Test, 29200 Brest",
                "Brest",
                departement,
                EnumSet.allOf(Demarche.class)));
        return id;
    }

    /** The {@code sub} of a new aidant and référent of {@code organisation}. */
    public String aidant(OrganisationId organisation) {
        return professionnel(organisation, "Ada", "Testeuse");
    }

    public String professionnel(OrganisationId organisation, String prenom, String nom) {
        return ajouter(prenom, nom, organisation, null, Fonction.AIDANT, Fonction.REFERENT);
    }

    public String administrateur(String departement) {
        return ajouter("Nadia", "Administratrice", null, departement, Fonction.ADMIN_DEPARTEMENTAL);
    }

    public String dpo() {
        return ajouter("Hélène", "Déléguée", null, null, Fonction.DPO);
    }

    private String ajouter(
            String prenom,
            String nom,
            @Nullable OrganisationId organisation,
            @Nullable String departement,
            Fonction... fonctions) {
        var sub = UUID.randomUUID().toString();
        em.persist(new Professionnel(
                new ProfessionnelId(UUID.randomUUID()),
                sub,
                prenom,
                nom,
                organisation,
                departement,
                Set.of(fonctions)));
        return sub;
    }

    /** The {@code sub} of a new national administrator. */
    public String administrateur() {
        var sub = UUID.randomUUID().toString();
        em.persist(new Professionnel(
                new ProfessionnelId(UUID.randomUUID()),
                sub,
                "Paul",
                "Testeur",
                null,
                null,
                Set.of(Fonction.ADMIN_NATIONAL)));
        return sub;
    }

    public void suspendre(String sub) {
        professionnel(sub).suspendre();
    }

    public void suspendreOrganisationDe(String sub) {
        em.find(
                        Organisation.class,
                        professionnel(sub).organisation().orElseThrow().valeur())
                .suspendre();
    }

    private Professionnel professionnel(String sub) {
        return em.createQuery("select p from Professionnel p where p.compte = :sub", Professionnel.class)
                .setParameter("sub", sub)
                .getSingleResult();
    }

    /** One number, by SQL. */
    public long compter(String requete, Object... valeurs) {
        var sql = em.createNativeQuery(requete, Long.class);
        for (var i = 0; i < valeurs.length; i++) {
            sql.setParameter(i + 1, valeurs[i]);
        }
        return (Long) sql.getSingleResult();
    }
}
