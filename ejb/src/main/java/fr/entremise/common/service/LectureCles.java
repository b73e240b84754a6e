package fr.entremise.common.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the keys when the application starts, so that without them it is never ready: no identity could be read. */
@Singleton
@Startup
@PermitAll
public class LectureCles {

    @Inject
    Cles cles;

    @PostConstruct
    void lire() {
        cles.maitre();
    }
}
