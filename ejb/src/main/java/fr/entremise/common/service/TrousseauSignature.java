package fr.entremise.common.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * ES256 keys that follow each other. Each begins at its {@code nbf}, a key without one has always been there; the
 * newest that has begun signs, and those that have not are known to whoever verifies before they are used.
 *
 * <p>Source: RFC 7517, RFC 7518 §3.4; {@code nbf}: registry "JSON Web Key Parameters" of the IANA.
 */
public final class TrousseauSignature {

    /** How long before its beginning a key must be announced; FranceConnect keeps what it read for ten minutes. */
    public static final Duration ANNONCE = Duration.ofHours(1);

    private static final Duration AGE_MAXIMAL = Duration.ofDays(365);

    private final List<ECKey> cles;

    private TrousseauSignature(List<ECKey> cles) {
        this.cles = cles;
    }

    /** A set of one key, which begins now. */
    public static TrousseauSignature nouveau(Instant maintenant) {
        return new TrousseauSignature(List.of(generer(maintenant)));
    }

    /**
     * @param json a JWK set of private P-256 keys, each with its {@code kid}, in any order
     * @throws IllegalArgumentException when it is something else; the message quotes nothing of it
     */
    public static TrousseauSignature lire(String json) {
        try {
            var cles = JWKSet.parse(json).getKeys();
            if (!cles.isEmpty()) {
                return new TrousseauSignature(cles.stream()
                        .map(TrousseauSignature::exigerPrivee)
                        .sorted(Comparator.comparing(TrousseauSignature::debut))
                        .toList());
            }
        } catch (ParseException illisible) {
            // Its message may quote a key.
        }
        throw new IllegalArgumentException("no JWK set");
    }

    private static ECKey exigerPrivee(JWK cle) {
        if (cle instanceof ECKey ec && ec.isPrivate() && ec.getKeyID() != null && Curve.P_256.equals(ec.getCurve())) {
            return ec;
        }
        throw new IllegalArgumentException("no private P-256 key with a kid");
    }

    /**
     * This set, with one more key.
     *
     * @param debut when it begins to sign; no less than {@link #ANNONCE} after {@code maintenant}, and after all others
     */
    public TrousseauSignature annoncer(Instant debut, Instant maintenant) {
        if (debut.isBefore(maintenant.plus(ANNONCE)) || !debut.isAfter(debut(cles.get(cles.size() - 1)))) {
            throw new IllegalArgumentException("too early");
        }
        var suivantes = new ArrayList<>(cles);
        suivantes.add(generer(debut));
        return new TrousseauSignature(List.copyOf(suivantes));
    }

    private static ECKey generer(Instant debut) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .notBeforeTime(Date.from(debut))
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The private key that signs; the oldest, should none have begun because two clocks differ. */
    public ECKey courante(Instant maintenant) {
        return IntStream.iterate(cles.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(cles::get)
                .filter(cle -> !debut(cle).isAfter(maintenant))
                .findFirst()
                .orElse(cles.get(0));
    }

    /**
     * The public keys, oldest first.
     *
     * @param grace how long after the beginning of its successor a key may still be needed
     */
    public JWKSet publiques(Instant maintenant, Duration grace) {
        return new JWKSet(connues(maintenant, grace).stream()
                .map(TrousseauSignature::publique)
                .map(JWK.class::cast)
                .toList());
    }

    /** What anybody verifies with, and no more: not every client knows what {@code nbf} is. */
    private static ECKey publique(ECKey cle) {
        return new ECKey.Builder(cle.toPublicJWK()).notBeforeTime(null).build();
    }

    /** The public key of that name, as long as it is published. */
    public Optional<ECKey> publique(String kid, Instant maintenant, Duration grace) {
        return connues(maintenant, grace).stream()
                .filter(cle -> cle.getKeyID().equals(kid))
                .map(TrousseauSignature::publique)
                .findFirst();
    }

    /** What may be told of each key, oldest first, those no longer published included. */
    public List<CleAnnoncee> annoncees() {
        return IntStream.range(0, cles.size())
                .mapToObj(i ->
                        new CleAnnoncee(cles.get(i).getKeyID(), nbf(cles.get(i)).orElse(null), fin(i)))
                .toList();
    }

    /** Whether the newest key has begun a year ago: the next one should be announced. */
    public boolean doitChanger(Instant maintenant) {
        return !debut(cles.get(cles.size() - 1)).plus(AGE_MAXIMAL).isAfter(maintenant);
    }

    private List<ECKey> connues(Instant maintenant, Duration grace) {
        return IntStream.range(0, cles.size())
                .filter(i -> {
                    var fin = fin(i);
                    return fin == null
                            || maintenant.isBefore(fin)
                            || Duration.between(fin, maintenant).compareTo(grace) < 0;
                })
                .mapToObj(cles::get)
                .toList();
    }

    /** When its successor begins. */
    private @Nullable Instant fin(int i) {
        return i + 1 < cles.size() ? debut(cles.get(i + 1)) : null;
    }

    private static Instant debut(ECKey cle) {
        return nbf(cle).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> nbf(ECKey cle) {
        return Optional.ofNullable(cle.getNotBeforeTime()).map(Date::toInstant);
    }

    /** With the private keys, for the place where secrets are kept. */
    public String secret() {
        return new JWKSet(new ArrayList<JWK>(cles)).toString(false);
    }

    @Override
    public String toString() {
        return "TrousseauSignature";
    }
}
