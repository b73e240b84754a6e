package fr.entremise.common.service;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The signing keys, read again as time goes by so that the operator adds one without stopping anything. What cannot be
 * read changes nothing: the last good keys stay.
 */
@ApplicationScoped
public class ClesDeSignature {

    private static final Logger LOG = Logger.getLogger(ClesDeSignature.class);
    private static final Duration RELECTURE = Duration.ofMinutes(1);

    /** What is signed. */
    public enum Usage {
        /** ID tokens, which live a minute and may come back at the end of a session. */
        FOURNISSEUR_IDENTITE(AliasCle.FI_SIGNATURE, Duration.ofHours(24)),
        /** Heads of the journal, which are verified for as long as somebody keeps one: no key is ever forgotten. */
        JOURNAL(AliasCle.JOURNAL_TETES, Duration.ofDays(365_000));

        private final AliasCle alias;
        private final Duration grace;

        Usage(AliasCle alias, Duration grace) {
            this.alias = alias;
            this.grace = grace;
        }

        /** How long a key stays published once its successor has begun. */
        public Duration grace() {
            return grace;
        }
    }

    private record Lecture(TrousseauSignature trousseau, FileTime modification, Instant instant) {

        Lecture encore(Instant maintenant) {
            return new Lecture(trousseau, modification, maintenant);
        }

        boolean estVieille(Instant maintenant) {
            return !maintenant.isBefore(instant.plus(RELECTURE));
        }
    }

    @Inject
    CoffreDeCles coffre;

    @Inject
    Clock clock;

    private final Map<Usage, Lecture> lectures = new ConcurrentHashMap<>();
    private final ReentrantLock relecture = new ReentrantLock();

    @SuppressWarnings("NullAway.Init") // filled by the container
    ClesDeSignature() {}

    /** Outside the container. */
    public ClesDeSignature(CoffreDeCles coffre, Clock clock) {
        this.coffre = coffre;
        this.clock = clock;
    }

    /** The private key that signs now; its {@code kid} names it. */
    public ECKey courante(Usage usage) {
        return trousseau(usage).courante(clock.instant());
    }

    /** The public keys that signed, sign or will sign, oldest first; see {@link Usage#grace()}. */
    public JWKSet publiques(Usage usage) {
        return trousseau(usage).publiques(clock.instant(), usage.grace());
    }

    /** One of {@link #publiques}, by its {@code kid}. */
    public Optional<ECKey> publique(Usage usage, String kid) {
        return trousseau(usage).publique(kid, clock.instant(), usage.grace());
    }

    /** Oldest first, with those that are no longer published. */
    public List<CleAnnoncee> annoncees(Usage usage) {
        return trousseau(usage).annoncees();
    }

    /** Whether the operator should announce the next key. */
    public boolean doiventChanger(Usage usage) {
        return trousseau(usage).doitChanger(clock.instant());
    }

    /** Whoever comes while another reads again goes on with what is there. */
    private TrousseauSignature trousseau(Usage usage) {
        var deja = lectures.get(usage);
        if (deja == null) {
            return lectures.computeIfAbsent(usage, this::lire).trousseau();
        }
        if (deja.estVieille(clock.instant()) && relecture.tryLock()) {
            try {
                return lectures.computeIfPresent(usage, this::relire).trousseau();
            } finally {
                relecture.unlock();
            }
        }
        return deja.trousseau();
    }

    private Lecture lire(Usage usage) {
        var modification = coffre.modification();
        return new Lecture(TrousseauSignature.lire(coffre.lire(usage.alias)), modification, clock.instant());
    }

    private Lecture relire(Usage usage, Lecture deja) {
        try {
            var change = !coffre.modification().equals(deja.modification());
            return change ? lire(usage) : deja.encore(clock.instant());
        } catch (RuntimeException illisible) {
            // Its message may quote what was read.
            LOG.errorf(
                    "%s cannot be read (%s): the keys of before stay",
                    usage.alias.alias(), illisible.getClass().getName());
            return deja.encore(clock.instant());
        }
    }
}
