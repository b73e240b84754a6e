package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.Aleas;
import fr.entremise.common.service.Empreintes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The secrets by which clients prove who they are: drawn here, told once, kept as keyed hashes. */
@ApplicationScoped
public class SecretsClients {

    private static final String DOMAINE = "secret-client";

    @Inject
    Empreintes empreintes;

    @SuppressWarnings("NullAway.Init") // filled by the container
    SecretsClients() {}

    /** Outside the container. */
    public SecretsClients(Empreintes empreintes) {
        this.empreintes = empreintes;
    }

    /** 256 bits, in letters, digits, {@code -} and {@code _}. */
    String tirer() {
        return Aleas.jeton();
    }

    /** What the registry keeps. */
    public byte[] empreinte(String secret) {
        return empreintes.de(DOMAINE, secret);
    }
}
