package fr.entremise.common.web.faute;

import jakarta.persistence.EntityManager;

/** Reads the database. */
public record StockageAffiche(EntityManager em) {}
