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

    /** At most twenty messages, taken for two minutes, with the address and the words that were sealed until now. */
    public List<Pret> prendre() {
        return envois.prendre(clock.instant(), BAIL, LOT).stream()
                .map(this::preparer)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Pret> preparer(Envoi envoi) {
        var identite = usagers.trouver(envoi.usager()).map(coffre::identite);
        var adresse = identite.flatMap(connue -> Optional.ofNullable(connue.courriel()));
        if (adresse.isEmpty()) {
            envoi.constaterSansAdresse();
            return Optional.empty();
        }
        var message =
                texte.rediger(envoi.modele(), envoi.parametres(), identite.get().nomCourant());
        return Optional.of(new Pret(envoi.id(), new Courriel(adresse.get(), message.objet(), message.corps())));
    }

    public void remis(UUID id) {
        envois.trouver(id).ifPresent(Envoi::remettre);
    }

    public void echec(UUID id) {
        envois.trouver(id).ifPresent(envoi -> envoi.echouer(clock.instant()));
    }

    /** A message ready to leave. */
    public record Pret(UUID id, Courriel courriel) {}
}
