package fr.entremise.fournisseuridentite.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.entremise.common.service.Parametres;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Optional;

/** The keys by which a client knows that an ID token is ours: the first signs, all of them are published. */
@ApplicationScoped
public class ClesSignature {

    private static final String FICHIER = "fi-signature.jwk.json";

    @Inject
    Parametres parametres;

    private JWKSet trousseau;

    @SuppressWarnings("NullAway.Init") // filled by lire
    ClesSignature() {}

    @PostConstruct
    void lire() {
        try {
            trousseau = JWKSet.load(parametres.dossierCles().resolve(FICHIER).toFile());
        } catch (IOException absent) {
            throw new UncheckedIOException(FICHIER, absent);
        } catch (ParseException illisible) {
            throw new IllegalStateException(FICHIER, illisible);
        }
    }

    /** The public keys, in JSON. */
    public String publiques() {
        return trousseau.toString(true);
    }

    String signer(JWTClaimsSet claims) {
        try {
            var cle = trousseau.getKeys().get(0).toECKey();
            var jeton = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(cle.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            jeton.sign(new ECDSASigner(cle));
            return jeton.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(FICHIER, impossible);
        }
    }

    /** What an ID token of ours says, however old it is; empty when it is none. */
    Optional<JWTClaimsSet> lire(String idToken) {
        try {
            var jeton = SignedJWT.parse(idToken);
            var cle = trousseau.getKeyByKeyId(jeton.getHeader().getKeyID());
            return cle instanceof ECKey ec && jeton.verify(new ECDSAVerifier(ec.toPublicJWK()))
                    ? Optional.of(jeton.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException etranger) {
            return Optional.empty();
        }
    }
}
