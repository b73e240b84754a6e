package fr.entremise.bench;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Cles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Parametres;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Secrets;
import fr.entremise.lanceur.UniteDePersistance;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.BrouillonMandat;
import fr.entremise.mandat.model.Consentement;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.mandat.service.Recherche;
import fr.entremise.mandat.service.ReperesDuPapier;
import fr.entremise.usager.model.DateDeNaissance;
import fr.entremise.usager.model.Genre;
import fr.entremise.usager.model.IdentitePivot;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.service.Coffre;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A thousand mandats of Camille's organisation, each of an usager of its own, made by the application's own rules and
 * sealed with its keys. Without the paper, which nothing here reads.
 */
final class DonneesBanc {

    static final int MANDATS = 1_000;

    private static final String COMPTE = "11111111-0001-4000-8000-000000000001";
    private static final Set<Demarche> DEMARCHES = EnumSet.of(Demarche.SOCIAL, Demarche.LOGEMENT);

    private final EntityManager em;
    private final Coffre coffre;
    private final Recherche recherche;
    private final ReperesDuPapier reperes;
    private final Map<String, String> noms = new HashMap<>();

    private DonneesBanc(EntityManager em) {
        this.em = em;
        var empreintes = new Empreintes(new Cles(new Parametres()));
        this.coffre = new Coffre(new Cles(new Parametres()), empreintes);
        this.recherche = new Recherche(empreintes);
        this.reperes = new ReperesDuPapier(empreintes);
    }

    /**
     * @param aidant id of Camille
     * @param noms name of birth by id of usager
     */
    record Remplies(UUID aidant, Map<String, String> noms) {}

    static Remplies remplir(Configuration configuration, Secrets secrets) {
        try (var usine = UniteDePersistance.ouvrir(configuration, secrets);
                var em = usine.createEntityManager()) {
            return new DonneesBanc(em).remplir();
        }
    }

    private Remplies remplir() {
        var camille = em.createQuery("select p from Professionnel p where p.compte = :compte", Professionnel.class)
                .setParameter("compte", COMPTE)
                .getSingleResult();
        var aidant = new AidantHabilite(camille.id(), camille.organisation().orElseThrow());
        var conclusion = Instant.now().minus(Duration.ofDays(1));
        for (var rang = 0; rang < MANDATS; rang++) {
            em.getTransaction().begin();
            conclure(aidant, rang, conclusion);
            em.getTransaction().commit();
            em.clear();
        }
        return new Remplies(camille.id().valeur(), Map.copyOf(noms));
    }

    private void conclure(AidantHabilite aidant, int rang, Instant conclusion) {
        var usager = coffre.creer("banc-" + UUID.randomUUID(), identite(rang), conclusion);
        em.persist(usager);
        var brouillon = BrouillonMandat.preparer(
                BrouillonId.nouveau(),
                aidant,
                DEMARCHES,
                EnumSet.allOf(Demarche.class),
                DureeMandat.SIX_MOIS,
                null,
                conclusion.minusSeconds(600));
        var consentement = Consentement.accepter(
                brouillon, usager.id(), conclusion.minusSeconds(400), "eidas1", conclusion.minusSeconds(300));
        var mandat = Mandat.conclure(
                MandatId.nouveau(),
                aidant,
                new SecondFacteurVerifie(
                        aidant.aidant(), brouillon.id().objetDeSignature(), conclusion.minusSeconds(10)),
                consentement.preuve(),
                reperes.hacher(Aleas.codeLisible(), Aleas.jeton()),
                conclusion);
        brouillon.signer(mandat.id(), conclusion);
        List.of(brouillon, consentement, mandat).forEach(em::persist);
        em.flush();
        suivre(aidant, usager.id(), identite(rang), conclusion);
    }

    private void suivre(AidantHabilite aidant, UsagerId usager, IdentitePivot identite, Instant conclusion) {
        new Personnes(em)
                .suivre(
                        aidant.organisation(),
                        usager,
                        recherche.pourTrouver(aidant.organisation(), identite),
                        conclusion);
        noms.put(usager.valeur().toString(), identite.nomDeNaissance());
    }

    private static IdentitePivot identite(int rang) {
        return new IdentitePivot(
                "Andrée Rose",
                nom(rang),
                null,
                Genre.FEMININ,
                new DateDeNaissance("19%02d-03-%02d".formatted(30 + rang % 60, 1 + rang % 28)),
                "29019",
                "99100",
                "personne-%d@usagers.example".formatted(rang));
    }

    /** All different from the third letter on, and none the beginning of another. */
    private static String nom(int rang) {
        return "LE" + (char) ('A' + rang / 100) + (char) ('A' + rang / 10 % 10) + (char) ('A' + rang % 10) + "GUEN";
    }
}
