package fr.entremise.fournisseuridentite.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.entremise.common.service.ClesDeSignature;
import fr.entremise.common.service.ClesDeSignature.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;

/** Signs the ID tokens, and knows them again. */
@ApplicationScoped
public class ClesSignature {

    @Inject
    ClesDeSignature cles;

    @SuppressWarnings("NullAway.Init") // filled by the container
    ClesSignature() {}

    /** The public keys, in JSON. */
    public String publiques() {
        return cles.publiques(Usage.FOURNISSEUR_IDENTITE).toString(true);
    }

    String signer(JWTClaimsSet claims) {
        try {
            var cle = cles.courante(Usage.FOURNISSEUR_IDENTITE);
            var jeton = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(cle.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            jeton.sign(new ECDSASigner(cle));
            return jeton.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What an ID token of ours says, however old it is, as long as its key is published; empty when it is none. */
    Optional<JWTClaimsSet> lire(String idToken) {
        try {
            var jeton = SignedJWT.parse(idToken);
            var kid = jeton.getHeader().getKeyID();
            var cle = kid == null ? Optional.<ECKey>empty() : cles.publique(Usage.FOURNISSEUR_IDENTITE, kid);
            return cle.isPresent() && jeton.verify(new ECDSAVerifier(cle.get()))
                    ? Optional.of(jeton.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException etranger) {
            return Optional.empty();
        }
    }
}
