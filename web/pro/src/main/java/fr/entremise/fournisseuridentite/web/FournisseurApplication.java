package fr.entremise.fournisseuridentite.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The issuer {@code /pro/fi}. */
@ApplicationPath("/fi")
public class FournisseurApplication extends Application {}
