package fr.entremise.common.service.faute;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** A door that leaves no trace. */
@Stateless
@PermitAll
public class EcritureSansJournal {}
