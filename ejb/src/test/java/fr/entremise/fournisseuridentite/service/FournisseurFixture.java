package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.model.Motif;
import fr.entremise.common.service.AliasCle;
import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesFixture;
import fr.entremise.common.service.CoffreDeCles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.MemoireFixture;
import fr.entremise.common.service.Parametres;
import fr.entremise.common.service.TrousseauSignature;
import fr.entremise.fournisseuridentite.model.AuthorizationCode;
import fr.entremise.fournisseuridentite.model.AuthorizationRequest;
import fr.entremise.fournisseuridentite.model.Claim;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.DemandeInscription;
import fr.entremise.fournisseuridentite.model.Utilisation;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.journal.model.Evenement;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.AutorisationId;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.UsagerId;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The token endpoint without a server: what it asks of others answers what a test says. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to fill the fields
final class FournisseurFixture {

    static final Instant MAINTENANT = Instant.parse("2026-03-02T09:00:00Z");
    static final String RETOUR = "https://fc.example/api/v2/oidc-callback";
    static final String NONCE = "5d".repeat(32);
    static final String STATE = "7e".repeat(32);
    static final String CODE = "code-de-l-aidant";
    static final String SECRET = "un secret d’au moins trente-deux signes";

    final MemoireFixture memoire = new MemoireFixture();
    final List<Evenement> journal = new CopyOnWriteArrayList<>();
    final ConnexionsEnCours enCours = new ConnexionsEnCours();
    final EmissionJetons emission = new EmissionJetons();
    final ClesSignature cles = new ClesSignature();
    final Empreintes empreintes;

    @Nullable
    Motif droitsPerdus;

    FournisseurFixture(Path dossier) throws GeneralSecurityException {
        empreintes = ClesFixture.desEmpreintes(ClesFixture.desCles(dossier));
        ClesFixture.ecrire(
                dossier,
                AliasCle.FI_SIGNATURE,
                TrousseauSignature.nouveau(MAINTENANT).secret());
        var parametres = parametres(dossier);
        cles.cles = new ClesDeSignature(new CoffreDeCles(parametres), Clock.fixed(MAINTENANT, ZoneOffset.UTC));
        enCours.memoire = memoire;
        enCours.empreintes = empreintes;
        emission.authentification = authentification();
        emission.enCours = enCours;
        emission.droits = droits();
        emission.cles = cles;
        emission.sujets = sujets(parametres);
        emission.description = description(parametres);
        emission.journal = journal();
        emission.clock = Clock.fixed(MAINTENANT, ZoneOffset.UTC);
    }

    ClientOidc client(String id) {
        return ClientOidc.inscrire(
                DemandeInscription.de(id, "FranceConnect", Set.of(RETOUR), Set.of()),
                new SecretsClients(empreintes).empreinte(SECRET));
    }

    /** Issued at {@link #MAINTENANT}. */
    void garderCode(AuthorizationRequest request) {
        garderCode(request, MAINTENANT);
    }

    void garderCode(AuthorizationRequest request, Instant emission) {
        enCours.garder(CODE, new AuthorizationCode(request, utilisation(), emission, null));
    }

    static AuthorizationRequest request(@Nullable String challenge) {
        return new AuthorizationRequest(
                "franceconnect",
                RETOUR,
                STATE,
                NONCE,
                EnumSet.allOf(Claim.class),
                true,
                EnumSet.allOf(Demarche.class),
                null,
                challenge);
    }

    static Utilisation utilisation() {
        return new Utilisation(
                UUID.randomUUID(),
                new ProfessionnelId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                "compte-de-nadia",
                MAINTENANT.minusSeconds(300),
                AutorisationId.nouveau(),
                MandatId.nouveau(),
                UsagerId.nouveau(),
                Demarche.LOGEMENT);
    }

    /** What FranceConnect sends. */
    static Map<String, List<String>> demande() {
        return Map.of(
                "grant_type", List.of("authorization_code"),
                "code", List.of(CODE),
                "redirect_uri", List.of(RETOUR),
                "client_id", List.of("franceconnect"),
                "client_secret", List.of(SECRET));
    }

    private AuthentificationClient authentification() {
        var authentification = new AuthentificationClient();
        authentification.secrets = new SecretsClients(empreintes);
        authentification.memoire = memoire;
        authentification.journal = journal();
        authentification.clients = new ClientsOidc() {
            @Override
            public Optional<ClientOidc> trouver(String id) {
                return Optional.of(id)
                        .filter(Set.of("franceconnect", "autre")::contains)
                        .map(FournisseurFixture.this::client);
            }
        };
        return authentification;
    }

    private Droits droits() {
        return new Droits() {
            @Override
            Optional<Motif> perdus(Utilisation utilisation) {
                return Optional.ofNullable(droitsPerdus);
            }
        };
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public void consigner(Evenement fait) {
                journal.add(fait);
            }

            @Override
            public void consignerRefus(Evenement fait) {
                journal.add(fait);
            }
        };
    }

    private Sujets sujets(Parametres parametres) {
        var sujets = new Sujets();
        sujets.empreintes = empreintes;
        sujets.parametres = parametres;
        return sujets;
    }

    private static Description description(Parametres parametres) {
        var description = new Description();
        description.parametres = parametres;
        return description;
    }

    private static Parametres parametres(Path dossier) {
        return new Parametres() {
            @Override
            public URI adresse() {
                return URI.create("https://entremise.example");
            }

            @Override
            public Path dossierCles() {
                return dossier;
            }

            @Override
            public String motDePasseCles() {
                return ClesFixture.MOT_DE_PASSE;
            }
        };
    }
}
