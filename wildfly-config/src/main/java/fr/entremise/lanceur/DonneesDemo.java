package fr.entremise.lanceur;

import static fr.entremise.common.model.Demarche.ARGENT;
import static fr.entremise.common.model.Demarche.ETRANGER;
import static fr.entremise.common.model.Demarche.FAMILLE;
import static fr.entremise.common.model.Demarche.LOGEMENT;
import static fr.entremise.common.model.Demarche.PAPIERS;
import static fr.entremise.common.model.Demarche.SOCIAL;
import static fr.entremise.common.model.Demarche.TRANSPORTS;
import static fr.entremise.common.model.Demarche.TRAVAIL;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Cles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Parametres;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.DemandeInscription;
import fr.entremise.fournisseuridentite.service.SecretsClients;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.Organisation;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.Professionnel;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.mandat.model.BrouillonId;
import fr.entremise.mandat.model.BrouillonMandat;
import fr.entremise.mandat.model.Consentement;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.model.Mandat;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.mandat.model.Personnes;
import fr.entremise.mandat.service.Papiers;
import fr.entremise.mandat.service.Recherche;
import fr.entremise.mandat.service.ReperesDuPapier;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.service.Coffre;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the demo holds before anybody has done anything: three organisations in two départements, their professionals,
 * twelve usagers, mandats in force, about to end, and ended. Made by the application's own rules, at instants of the
 * past; the journal begins with what is done in the demo.
 */
final class DonneesDemo {

    private static final String COMPTE = "11111111-0001-4000-8000-%012d";

    private final Configuration configuration;
    private final Secrets secrets;
    private final Instant maintenant;
    private final EntityManager em;
    private final Coffre coffre;
    private final Recherche recherche;
    private final ReperesDuPapier reperes;
    private final Papiers papiers;
    private final Empreintes empreintes;

    private DonneesDemo(Configuration configuration, Secrets secrets, Instant maintenant, EntityManager em) {
        this.configuration = configuration;
        this.secrets = secrets;
        this.maintenant = maintenant;
        this.em = em;
        var parametres = new Parametres();
        var cles = new Cles(parametres);
        this.empreintes = new Empreintes(cles);
        this.coffre = new Coffre(cles, empreintes);
        this.recherche = new Recherche(empreintes);
        this.reperes = new ReperesDuPapier(empreintes);
        this.papiers = new Papiers(parametres, coffre);
    }

    /** Called at each start, once the schema is there; does nothing when somebody has been here before. */
    static void remplir(Configuration configuration, Secrets secrets, Clock clock) {
        System.setProperty("entremise.url", configuration.urlApplication());
        System.setProperty("entremise.cles", configuration.cles().toString());
        System.setProperty("entremise.cles.mot-de-passe", secrets.de(Secret.COFFRE_CLES));
        try (var usine = UniteDePersistance.ouvrir(configuration, secrets);
                var em = usine.createEntityManager()) {
            var deja = em.createQuery("select count(o) from Organisation o", Long.class)
                    .getSingleResult();
            if (deja == 0) {
                em.getTransaction().begin();
                new DonneesDemo(configuration, secrets, clock.instant(), em).remplir();
                em.getTransaction().commit();
            }
        }
    }

    private void remplir() {
        enregistrerFranceConnect();
        var brest = organisation(
                "Maison du quartier de Kerbernard",
                "21290001900018",
                "12 rue des Écoles, 29200 Brest",
                "Brest",
                "29",
                EnumSet.allOf(Demarche.class));
        var morlaix = organisation(
                "Centre social des Deux-Rivières",
                "21290151200025",
                "3 quai du Léon, 29600 Morlaix",
                "Morlaix",
                "29",
                EnumSet.of(PAPIERS, FAMILLE, SOCIAL, LOGEMENT, TRANSPORTS));
        var lyon = organisation(
                "Point d’appui de la Croix-Rousse",
                "21690123100033",
                "8 montée du Gourguillon, 69005 Lyon",
                "Lyon",
                "69",
                EnumSet.complementOf(EnumSet.of(ETRANGER)));

        var camille = professionnel(1, "Camille", "Renaud", brest, null, Fonction.AIDANT);
        professionnel(2, "Karim", "Haddad", brest, null, Fonction.REFERENT, Fonction.AIDANT);
        professionnel(3, "Léa", "Morvan", brest, null, Fonction.ORIENTEUR);
        professionnel(4, "Nadia", "Lefort", null, "29", Fonction.ADMIN_DEPARTEMENTAL);
        professionnel(5, "Paul", "Giraud", null, null, Fonction.ADMIN_NATIONAL);
        professionnel(6, "Hélène", "Vasseur", null, null, Fonction.DPO);
        var sofia = professionnel(7, "Sofia", "Nunes", lyon, null, Fonction.AIDANT);
        var tom = professionnel(8, "Tom", "Besson", morlaix, null, Fonction.AIDANT);

        var personnes = new PersonnesDemo(configuration.realms(), coffre);
        var un = DureeMandat.UN_AN;
        var six = DureeMandat.SIX_MOIS;
        // In force.
        mandat(brest, camille, personnes.de("pierre"), six, jours(12), LOGEMENT, SOCIAL, ARGENT);
        mandat(brest, camille, personnes.de("anne-laure"), un, jours(40), SOCIAL, TRAVAIL);
        mandat(brest, camille, personnes.de("jean-targe"), six, jours(5), PAPIERS);
        mandat(brest, camille, personnes.de("julien"), un, jours(100), FAMILLE, LOGEMENT);
        mandat(morlaix, tom, personnes.de("titouan"), six, jours(20), TRANSPORTS);
        mandat(lyon, sofia, personnes.de("vincent"), un, jours(60), SOCIAL, LOGEMENT, TRAVAIL);
        mandat(lyon, sofia, personnes.de("mario"), six, jours(8), ARGENT);
        // About to end.
        mandat(brest, camille, personnes.de("joelle"), DureeMandat.UN_MOIS, jours(26), FAMILLE);
        mandat(brest, camille, personnes.de("henry"), six, jours(170), PAPIERS, ETRANGER);
        // Ended: by its term, by the person, by the organisation.
        var expire = mandat(brest, camille, personnes.de("melissandre"), DureeMandat.UN_JOUR, jours(30), LOGEMENT);
        expire.expirer(maintenant);
        var revoque = mandat(brest, camille, personnes.de("fabien"), un, jours(90), SOCIAL, ARGENT);
        revoque.revoquer(Set.of(SOCIAL, ARGENT), jours(15));
        var renonce = mandat(lyon, sofia, personnes.de("saber"), un, jours(200), TRAVAIL, LOGEMENT);
        renonce.renoncer(Set.of(TRAVAIL), jours(10));
    }

    private Instant jours(int avant) {
        return maintenant.minus(Duration.ofDays(avant));
    }

    private Organisation organisation(
            String nom, String siret, String adresse, String commune, String departement, Set<Demarche> demarches) {
        var organisation = new Organisation(
                new OrganisationId(UUID.randomUUID()), nom, siret, adresse, commune, departement, demarches);
        em.persist(organisation);
        return organisation;
    }

    private Professionnel professionnel(
            int numero,
            String prenom,
            String nom,
            @Nullable Organisation organisation,
            @Nullable String departement,
            Fonction... fonctions) {
        var professionnel = new Professionnel(
                new ProfessionnelId(UUID.randomUUID()),
                COMPTE.formatted(numero),
                prenom,
                nom,
                organisation == null ? null : organisation.id(),
                departement,
                Set.of(fonctions));
        em.persist(professionnel);
        return professionnel;
    }

    private Mandat mandat(
            Organisation organisation,
            Professionnel professionnel,
            Usager usager,
            DureeMandat duree,
            Instant conclusion,
            Demarche... demarches) {
        em.persist(usager);
        var aidant = new AidantHabilite(professionnel.id(), organisation.id());
        var brouillon = BrouillonMandat.preparer(
                BrouillonId.nouveau(),
                aidant,
                Set.of(demarches),
                organisation.demarches(),
                duree,
                null,
                conclusion.minusSeconds(600));
        var consentement = Consentement.accepter(
                brouillon, usager.id(), conclusion.minusSeconds(400), "eidas1", conclusion.minusSeconds(300));
        var codeArret = Aleas.codeLisible();
        var verification = Aleas.jeton();
        var mandat = Mandat.conclure(
                MandatId.nouveau(),
                aidant,
                new SecondFacteurVerifie(
                        professionnel.id(), brouillon.id().objetDeSignature(), conclusion.minusSeconds(10)),
                consentement.preuve(),
                reperes.hacher(codeArret, verification),
                conclusion);
        brouillon.signer(mandat.id(), conclusion);
        List.of(
                        brouillon,
                        consentement,
                        mandat,
                        papiers.etablir(mandat, usager, organisation, professionnel, codeArret, verification))
                .forEach(em::persist);
        em.flush();
        new Personnes(em)
                .suivre(
                        organisation.id(),
                        usager.id(),
                        recherche.pourTrouver(organisation.id(), coffre.identite(usager)),
                        conclusion);
        return mandat;
    }

    /** FranceConnect as a client of our identity provider, with the addresses of the realm that plays it. */
    private void enregistrerFranceConnect() {
        var point = configuration.urlKeycloak() + "/realms/franceconnect/broker/entremise/endpoint";
        em.persist(ClientOidc.inscrire(
                DemandeInscription.de(
                        "franceconnect",
                        "FranceConnect (simulation)",
                        Set.of(point),
                        Set.of(point + "/logout_response")),
                new SecretsClients(empreintes).empreinte(secrets.de(Secret.CLIENT_FOURNISSEUR_IDENTITE))));
    }
}
