package fr.entremise.common.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the operator's key files are there and can be read: without them no identity is read, no mandat sealed.
 */
@Readiness
@ApplicationScoped
public class ClesLisibles implements HealthCheck {

    @Inject
    Parametres parametres;

    @Override
    public HealthCheckResponse call() {
        var dossier = parametres.dossierCles();
        return HealthCheckResponse.named("cles")
                .status(Stream.of(
                                "identites.json",
                                "empreintes.json",
                                "fi-signature.jwk.json",
                                "cachet.p12",
                                "cachet.mdp")
                        .allMatch(fichier -> Files.isReadable(dossier.resolve(fichier))))
                .build();
    }
}
