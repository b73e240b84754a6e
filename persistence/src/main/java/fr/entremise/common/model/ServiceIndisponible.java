package fr.entremise.common.model;

import jakarta.ejb.ApplicationException;

/**
 * Something outside (Keycloak, FranceConnect, mail) does not answer: nothing was done, the person is told to try later.
 */
@ApplicationException(rollback = true)
public final class ServiceIndisponible extends RuntimeException {

    public ServiceIndisponible(String service, Throwable cause) {
        super(service, cause);
    }
}
