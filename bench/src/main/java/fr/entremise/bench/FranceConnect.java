package fr.entremise.bench;

import fr.entremise.bench.Charge.Issue;
import fr.entremise.lanceur.Configuration;
import fr.entremise.lanceur.Plateforme;
import fr.entremise.lanceur.Port;
import fr.entremise.lanceur.Secret;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What FranceConnect asks of us, and, for a whole use, what the aidant does between. */
final class FranceConnect {

    private static final String CLIENT = "franceconnect";
    private static final String JETON = "\"access_token\":\"";
    private static final int LOT = 2_000;

    private final int port;
    private final String autorite;
    private final String retour;
    private final String secret;
    private final DonneesBanc.Remplies donnees;
    private final List<Map.Entry<String, String>> usagers;
    private final Queue<String> codes = new ConcurrentLinkedQueue<>();
    private final Queue<String> jetons = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> sessions = new ArrayBlockingQueue<>(1_000);
    private final ThreadLocal<Deque<Lien>> liens;

    FranceConnect(Plateforme plateforme, DonneesBanc.Remplies donnees) {
        var configuration = plateforme.configuration();
        this.port = configuration.ports().de(Port.APPLICATION);
        this.autorite = "localhost:" + port;
        this.retour = configuration.urlKeycloak() + "/realms/franceconnect/broker/entremise/endpoint";
        this.secret = plateforme.secrets().de(Secret.CLIENT_FOURNISSEUR_IDENTITE);
        this.donnees = donnees;
        this.usagers = new ArrayList<>(donnees.noms().entrySet());
        this.liens = ThreadLocal.withInitial(() -> new ArrayDeque<>(List.of(new Lien(port), new Lien(port))));
    }

    /** Codes for {@code nombre} pairs, good for a minute; those that were left are forgotten. */
    void poserCodes(int nombre) throws IOException {
        codes.clear();
        for (var reste = nombre; reste > 0; reste -= LOT) {
            var chemin = "/pro/fi/banc?"
                    + Requetes.formulaire(Map.of(
                            "client",
                            CLIENT,
                            "retour",
                            retour,
                            "aidant",
                            donnees.aidant().toString(),
                            "nombre",
                            Integer.toString(Math.min(LOT, reste))));
            var reponse = envoyer(Requetes.get(autorite, chemin, ""));
            if (reponse.statut() != 200) {
                throw new IllegalStateException("codes: " + reponse.statut());
            }
            codes.addAll(reponse.corps().lines().toList());
        }
    }

    /** A code against tokens, which {@link #delivrance} will use. */
    Issue echange() throws IOException {
        var pose = Objects.requireNonNull(codes.poll(), "no code left").split(" ", 2);
        var reponse = jetons(pose[0]);
        var jeton = reponse.entre(JETON, "\"");
        if (jeton.isEmpty()) {
            return issue(reponse);
        }
        jetons.add(jeton.get() + " " + pose[1]);
        return Issue.JUSTE;
    }

    /** Those of before are given up: the second factor of a login serves for minutes only. */
    void ouvrirSessions(Configuration configuration, int nombre) throws IOException {
        sessions.clear();
        sessions.addAll(Aidante.sessions(configuration, nombre));
    }

    /** A code against tokens, a token against an identity: that of the person whom the code was made for. */
    Issue couple() throws IOException {
        var pose = Objects.requireNonNull(codes.poll(), "no code left").split(" ", 2);
        return echanger(pose[0], Objects.requireNonNull(donnees.noms().getOrDefault(pose[1], "")));
    }

    /** A token against the identity of the person whom it was made for. */
    Issue delivrance() throws IOException {
        var pose = Objects.requireNonNull(jetons.poll(), "no token left").split(" ", 2);
        return delivrer(pose[0], Objects.requireNonNull(donnees.noms().getOrDefault(pose[1], "")));
    }

    /** The page that costs most among those that an aidant reads again and again. */
    Issue liste() throws IOException {
        var session = prendreSession();
        try {
            var page = envoyer(Requetes.get(autorite, "/pro/aidant/personnes", session));
            return page.statut() == 200 ? Issue.JUSTE : issue(page);
        } finally {
            sessions.add(session);
        }
    }

    /** From the request of a site to the identity, an aidant choosing among a thousand persons by a search. */
    Issue utilisation() throws IOException {
        var session = prendreSession();
        try {
            return utiliser(session);
        } finally {
            sessions.add(session);
        }
    }

    private Issue utiliser(String session) throws IOException {
        var usager = usagers.get(ThreadLocalRandom.current().nextInt(usagers.size()));
        var ouverture = envoyer(Requetes.get(autorite, "/pro/fi/authorize?" + Requetes.formulaire(demande()), session));
        if (ouverture.statut() != 303) {
            return issue(ouverture);
        }
        var choix = Requetes.chemin(ouverture.entete("Location").orElseThrow());
        for (var page : List.of(choix, choix + "&q=" + usager.getValue())) {
            var reponse = envoyer(Requetes.get(autorite, page, session));
            if (reponse.statut() != 200) {
                return issue(reponse);
            }
            if (page.contains("&q=") && !reponse.corps().contains(usager.getKey())) {
                return Issue.FAUX;
            }
        }
        var demarche = choix.replace("/personne?", "/demarche?") + "&u=" + usager.getKey();
        var page = envoyer(Requetes.get(autorite, demarche, session));
        if (page.statut() != 200) {
            return issue(page);
        }
        var passage = envoyer(Requetes.poster(autorite, demarche, session, confirmation(page)));
        var code = passage.entre("code=", "&");
        return code.isEmpty() ? issue(passage) : echanger(code.get(), usager.getValue());
    }

    private static Map<String, String> confirmation(Reponse page) {
        var bouton = page.entre("name=\"demarches-", "\"").orElseThrow();
        return Map.of(
                "demarches",
                "demarches",
                "demarches-" + bouton,
                "",
                "jakarta.faces.ViewState",
                page.entre("name=\"jakarta.faces.ViewState\"", "/>")
                        .map(champ -> champ.replaceFirst("(?s).*value=\"([^\"]*)\".*", "$1"))
                        .orElseThrow());
    }

    private Map<String, String> demande() {
        return Map.of(
                "client_id",
                CLIENT,
                "redirect_uri",
                retour,
                "response_type",
                "code",
                "scope",
                "openid profile email birth",
                "acr_values",
                "eidas1",
                "state",
                UUID.randomUUID().toString(),
                "nonce",
                UUID.randomUUID().toString(),
                "claims",
                "{\"id_token\":{\"rep_scope\":{\"essential\":true,\"values\":[]}}}");
    }

    private Issue echanger(String code, String nom) throws IOException {
        var jetons = jetons(code);
        var jeton = jetons.entre(JETON, "\"");
        return jetons.statut() == 200 && jeton.isPresent() && jetons.corps().contains("\"id_token\":\"")
                ? delivrer(jeton.get(), nom)
                : issue(jetons);
    }

    private Reponse jetons(String code) throws IOException {
        return envoyer(Requetes.poster(
                autorite,
                "/pro/fi/token",
                "",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", retour,
                        "client_id", CLIENT,
                        "client_secret", secret)));
    }

    private Issue delivrer(String jeton, String nom) throws IOException {
        var identite = envoyer(Requetes.get(autorite, "/pro/fi/userinfo", "Authorization: Bearer " + jeton + "\r\n"));
        return identite.statut() == 200 && identite.corps().contains("\"family_name\":\"" + nom)
                ? Issue.JUSTE
                : issue(identite);
    }

    private static Issue issue(Reponse refus) {
        if (refus.statut() == 503 && refus.entete("Retry-After").isPresent()) {
            return Issue.DELESTE;
        }
        Banc.signaler(new IllegalStateException("status " + refus.statut()));
        return Issue.FAUX;
    }

    /**
     * By one connection, then by the other: a client that answers within microseconds on the same one, as no proxy
     * does, comes before the server has laid its last request aside, and makes it spin.
     */
    private Reponse envoyer(String requete) throws IOException {
        var siens = liens.get();
        var lien = siens.removeFirst();
        siens.addLast(lien);
        return lien.envoyer(requete);
    }

    private String prendreSession() {
        try {
            return sessions.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
