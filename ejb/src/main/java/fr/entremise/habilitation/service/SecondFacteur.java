package fr.entremise.habilitation.service;

import fr.entremise.common.service.Appelant;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The second factors that were entered for one act, kept two minutes. */
@ApplicationScoped
public class SecondFacteur {

    static final Duration VALIDITE = Duration.ofMinutes(2);

    @Inject
    Appelant appelant;

    @Inject
    Memoire memoire;

    @Inject
    Clock clock;

    /** @param instant when Keycloak verified the factor */
    void retenir(String objet, Instant instant) {
        memoire.garder(Tiroir.TRANSACTIONS, cle(objet), instant.toString());
    }

    /** The caller's proof for this act, still valid; empty when the factor must be entered. */
    public Optional<SecondFacteurVerifie> preuve(AidantHabilite aidant, String objet) {
        return verifiee(aidant, objet, memoire.lire(Tiroir.TRANSACTIONS, cle(objet)));
    }

    /** The same, good for one use: whoever asks again gets nothing. */
    public Optional<SecondFacteurVerifie> consommer(AidantHabilite aidant, String objet) {
        return verifiee(aidant, objet, memoire.prendre(Tiroir.TRANSACTIONS, cle(objet)));
    }

    private Optional<SecondFacteurVerifie> verifiee(AidantHabilite aidant, String objet, Optional<String> retenu) {
        return retenu.map(Instant::parse)
                .filter(instant -> clock.instant().isBefore(instant.plus(VALIDITE)))
                .map(instant -> new SecondFacteurVerifie(aidant.aidant(), objet, instant));
    }

    private String cle(String objet) {
        return "preuve:" + appelant.sujet() + ":" + objet;
    }
}
