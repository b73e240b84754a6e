package fr.entremise.notification.service;

import fr.entremise.notification.model.Envoi;
import fr.entremise.notification.model.Envois;
import fr.entremise.notification.service.EnvoiCourriel.Courriel;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox seen by the job that empties it: each step is one short transaction. */
@Stateless
@PermitAll
public class BoiteDEnvoi {

    private static final Duration BAIL = Duration.ofMinutes(2);
    private static final int LOT = 20;

    @Inject
    Envois envois;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    TexteMessage texte;

    @Inject
    Clock clock;

    /** At most twenty messages, taken for two minutes. */
    public List<UUID> prendre() {
        return envois.prendre(clock.instant(), BAIL, LOT).stream()
                .map(Envoi::id)
                .toList();
    }

    /** The address and the words, sealed until now; empty when there is no address, which is then recorded. */
    public Optional<Courriel> ouvrir(UUID id) {
        return envois.trouver(id).flatMap(this::ouvrir);
    }

    private Optional<Courriel> ouvrir(Envoi envoi) {
        var identite = usagers.trouver(envoi.usager()).map(coffre::identite);
        var adresse = identite.flatMap(connue -> Optional.ofNullable(connue.courriel()));
        if (adresse.isEmpty()) {
            envoi.constaterSansAdresse();
            return Optional.empty();
        }
        var message =
                texte.rediger(envoi.modele(), envoi.parametres(), identite.get().nomCourant());
        return Optional.of(new Courriel(envoi.id(), adresse.get(), message.objet(), message.corps()));
    }

    public void remis(UUID id) {
        envois.trouver(id).ifPresent(Envoi::remettre);
    }

    public void echec(UUID id) {
        envois.trouver(id).ifPresent(envoi -> envoi.echouer(clock.instant()));
    }
}
