package fr.entremise.common.web.guide;

import java.time.Instant;

/** A row of the guide. */
public record Ligne(String personne, Instant fin, String etat, int usages) {}
