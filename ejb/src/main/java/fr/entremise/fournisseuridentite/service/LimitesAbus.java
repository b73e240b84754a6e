package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Memoire;
import fr.entremise.common.service.Memoire.Tiroir;
import fr.entremise.common.service.Parametres;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many failures one address may make in a minute, for one client and in all, and how many logins one account may
 * take; the next minute begins anew.
 *
 * <p>Nothing is counted by client alone: whoever fails elsewhere in the name of a client takes nothing from it. An
 * address from which a client proved who it is, in the last quarter of an hour, is refused nothing to that client: a
 * wrong code that somebody made it carry, or an old token, is no attack of its own.
 */
@ApplicationScoped
public class LimitesAbus {

    /** All clients together, one address may fail as many times more. */
    private static final int POUR_TOUS = 2;

    private static final int IDENTIFIANT_MAXIMAL = 64;

    @Inject
    Memoire memoire;

    @Inject
    Parametres parametres;

    @Inject
    Clock clock;

    /** Refused as FI-23. */
    public void exiger(String adresse) {
        if (memoire.compte(minute(adresse)) >= POUR_TOUS * parametres.echecsParMinute()
                && memoire.lire(Tiroir.LIMITES, prouvee(adresse)).isEmpty()) {
            throw new ActeRefuse(MotifRefus.TROP_DE_DEMANDES);
        }
    }

    /**
     * Refused as FI-23.
     *
     * @param client as it says itself
     */
    public void exiger(String adresse, String client) {
        var cle = cle(adresse, client);
        if (memoire.compte(minute(cle)) >= parametres.echecsParMinute()
                && memoire.lire(Tiroir.LIMITES, prouvee(cle)).isEmpty()) {
            throw new ActeRefuse(MotifRefus.TROP_DE_DEMANDES);
        }
    }

    /** Refused as FI-23, once {@code compte} has taken too many logins in this minute, this one included. */
    void exigerCompte(String compte) {
        if (memoire.compter(minute("compte " + compte)) > parametres.connexionsParMinute()) {
            throw new ActeRefuse(MotifRefus.TROP_DE_DEMANDES);
        }
    }

    public void compterEchec(String adresse, String client) {
        memoire.compter(minute(adresse));
        memoire.compter(minute(cle(adresse, client)));
    }

    /** {@code client} has just proved who it is. */
    public void noterPreuve(String adresse, String client) {
        for (var cle : new String[] {prouvee(adresse), prouvee(cle(adresse, client))}) {
            // Written seldom: nodes tell each other what is written.
            if (memoire.lire(Tiroir.LIMITES, cle)
                    .map(Instant::parse)
                    .filter(this::estRecente)
                    .isEmpty()) {
                memoire.garder(Tiroir.LIMITES, cle, clock.instant().toString());
            }
        }
    }

    /** Until the minute is over; never zero. */
    public Duration attente() {
        var maintenant = clock.instant();
        var suivante = maintenant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Duration.ofSeconds(
                Math.max(1, Duration.between(maintenant, suivante).toSeconds()));
    }

    private boolean estRecente(Instant preuve) {
        return preuve.plus(Tiroir.LIMITES.duree().dividedBy(2)).isAfter(clock.instant());
    }

    private String minute(String cle) {
        return "fi:" + cle + ":"
                + clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
    }

    private static String prouvee(String cle) {
        return "fi-preuve:" + cle;
    }

    private static String cle(String adresse, String client) {
        return adresse + " " + (client.length() > IDENTIFIANT_MAXIMAL ? "" : client);
    }
}
