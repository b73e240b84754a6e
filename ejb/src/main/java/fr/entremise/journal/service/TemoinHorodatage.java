package fr.entremise.journal.service;

import fr.entremise.common.service.Parametres;
import fr.entremise.journal.model.SignedTreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A time-stamping authority, which signs that the head was there at an instant. Source: RFC 3161, over HTTP §3.4. */
@ApplicationScoped
class TemoinHorodatage implements Temoin {

    private static final Duration CONNEXION = Duration.ofSeconds(1);
    private static final Duration REPONSE = Duration.ofSeconds(3);
    private static final int BITS_DU_NONCE = 64;
    private static final SecureRandom HASARD = new SecureRandom();

    @Inject
    Parametres parametres;

    @Override
    public String nom() {
        return "horodatage";
    }

    @Override
    public boolean estDemande() {
        return parametres.autoriteHorodatage().isPresent();
    }

    /** The token, in DER; it names this head and answers this request, or there is none. */
    @Override
    public byte[] temoigner(SignedTreeHead tete) throws IOException {
        var demandes = new TimeStampRequestGenerator();
        demandes.setCertReq(true);
        var demande = demandes.generate(
                TSPAlgorithms.SHA256, sha256(tete.tete().aSigner()), new BigInteger(BITS_DU_NONCE, HASARD));
        var octets = envoyer(parametres.autoriteHorodatage().orElseThrow(), demande);
        try {
            var reponse = new TimeStampResponse(octets);
            reponse.validate(demande);
            return reponse.getTimeStampToken().getEncoded();
        } catch (TSPException refusee) {
            throw new IOException(refusee);
        }
    }

    private static byte[] envoyer(URI adresse, TimeStampRequest demande) throws IOException {
        var requete = HttpRequest.newBuilder(adresse)
                .timeout(REPONSE)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(BodyPublishers.ofByteArray(demande.getEncoded()))
                .build();
        try {
            // One call an hour: a client kept between two would only keep a thread.
            var reponse =
                    HttpClient.newBuilder().connectTimeout(CONNEXION).build().send(requete, BodyHandlers.ofByteArray());
            if (reponse.statusCode() != 200) {
                throw new IOException("status " + reponse.statusCode());
            }
            return reponse.body();
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IOException(arret);
        }
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
