package fr.entremise.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.lang.management.ManagementFactory;

/** What the signature of an ID token costs, alone, with the library and the JVM of the server. */
final class Signature {

    private static final int CHAUFFE = 20_000;
    private static final int MESUREES = 10_000;

    private Signature() {}

    /** In milliseconds of CPU. */
    static double cout() {
        try {
            signer(CHAUFFE);
            var fils = ManagementFactory.getThreadMXBean();
            var avant = fils.getCurrentThreadCpuTime();
            signer(MESUREES);
            return (fils.getCurrentThreadCpuTime() - avant) / 1e6 / MESUREES;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void signer(int fois) throws JOSEException {
        var cle = new ECKeyGenerator(Curve.P_256).generate();
        var claims = new JWTClaimsSet.Builder().subject("a".repeat(64)).build();
        for (var i = 0; i < fois; i++) {
            var jeton = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            jeton.sign(new ECDSASigner(cle));
        }
    }
}
