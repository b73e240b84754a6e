package fr.entremise.common.service.faute;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** One of its two ways in asks for nobody. */
@Stateless
public class PorteSansGarde {

    @RolesAllowed("aidant")
    public void gardee() {}

    public void ouverte() {}
}
