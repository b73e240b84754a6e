package fr.entremise.habilitation.service;

import static fr.entremise.common.service.FormatJson.JSON;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Appelant;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.habilitation.model.MotifRefus;
import fr.entremise.habilitation.model.SecondFacteurRefuse;
import fr.entremise.journal.service.Journal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Asks a professional for a second factor, for one act. Keycloak is called outside any transaction.
 *
 * <p>The person may start the login anew on Keycloak's page, under another account: what comes back proves something
 * only for the account that asked.
 */
@Stateless
@RolesAllowed("aidant")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemandeSecondFacteur {

    @Inject
    Appelant appelant;

    @Inject
    ClientSignature client;

    @Inject
    SecondFacteur secondFacteur;

    @Inject
    Memoire memoire;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Where to send the browser.
     *
     * @param objet the act, for example a draft's id
     * @param retour path of this application to come back to, decided by our code and never by the browser
     */
    public URI demander(String objet, String retour) {
        var state = new State(Aleas.jeton());
        var nonce = new Nonce(Aleas.jeton());
        var verifier = new CodeVerifier();
        memoire.garder(
                Tiroir.TRANSACTIONS,
                cle(state.getValue()),
                JSON.createObjectBuilder()
                        .add("sub", appelant.sujet())
                        .add("objet", objet)
                        .add("retour", retour)
                        .add("nonce", nonce.getValue())
                        .add("verifier", verifier.getValue())
                        .add("depart", clock.instant().toString())
                        .build()
                        .toString());
        return client.adresse(state, nonce, verifier);
    }

    /**
     * Takes what Keycloak answered, once, and answers the path to come back to; from then on {@link SecondFacteur}
     * holds the proof.
     *
     * <p>Refused as HAB-05 when it is not the answer awaited, too old or below the level, as HAB-06 when another
     * account than the caller's came back.
     */
    public String recevoir(String state, String code) {
        var demande = prendre(state).orElseThrow(() -> new ActeRefuse(MotifRefus.SECOND_FACTEUR_ABSENT));
        var facteur = client.echanger(code, new CodeVerifier(demande.verifier()), new Nonce(demande.nonce()))
                .orElseThrow(() -> refus(demande, MotifRefus.SECOND_FACTEUR_ABSENT));
        if (!facteur.sub().equals(demande.sub())) {
            throw refus(demande, MotifRefus.SECOND_FACTEUR_D_UN_AUTRE);
        }
        // Keycloak counts in seconds.
        var depart = demande.depart().truncatedTo(ChronoUnit.SECONDS);
        if (facteur.authentification().isBefore(depart)) {
            throw refus(demande, MotifRefus.SECOND_FACTEUR_ABSENT);
        }
        secondFacteur.retenir(demande.objet(), facteur.authentification());
        return demande.retour();
    }

    private ActeRefuse refus(Demande demande, MotifRefus motif) {
        journal.consignerRefus(new SecondFacteurRefuse(motif, demande.objet()));
        return new ActeRefuse(motif).consigne();
    }

    /** The path of a request that Keycloak refused or the person gave up; the request is forgotten. Journalled. */
    public Optional<String> abandonner(String state) {
        return prendre(state).map(demande -> {
            journal.consignerRefus(new SecondFacteurRefuse(MotifRefus.SECOND_FACTEUR_ABSENT, demande.objet()));
            return demande.retour();
        });
    }

    private Optional<Demande> prendre(String state) {
        return memoire.prendre(Tiroir.TRANSACTIONS, cle(state))
                .map(DemandeSecondFacteur::lire)
                .filter(demande -> demande.sub().equals(appelant.sujet()));
    }

    private static String cle(String state) {
        return "second-facteur:" + Empreintes.duJeton(state);
    }

    private static Demande lire(String texte) {
        try (var lecture = JSON.createReader(new StringReader(texte))) {
            var json = lecture.readObject();
            return new Demande(
                    json.getString("sub"),
                    json.getString("objet"),
                    json.getString("retour"),
                    json.getString("nonce"),
                    json.getString("verifier"),
                    Instant.parse(json.getString("depart")));
        }
    }

    private record Demande(String sub, String objet, String retour, String nonce, String verifier, Instant depart) {

        @Override
        public String toString() {
            return "Demande";
        }
    }
}
