package fr.entremise.common.model;

import jakarta.ejb.ApplicationException;

/** A service outside did not answer: the act rolls back, and the person is told that the fault is not theirs. */
@ApplicationException(rollback = true)
public final class ServiceIndisponible extends RuntimeException {

    private final String service;

    /** @param service name of the service as people know it, for example {@code FranceConnect} */
    public ServiceIndisponible(String service, Throwable cause) {
        super(service, cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}
