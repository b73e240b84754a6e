package fr.entremise.common.service.faute;

import jakarta.persistence.EntityManager;

/** Storage outside the model. */
public record Interrogation(EntityManager em) {}
