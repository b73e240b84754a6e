package fr.entremise.habilitation.model;

import java.time.Instant;

/**
 * Proof that this professional entered a second factor for one act; only {@code SecondFacteur} makes one.
 *
 * @param objet what the factor was entered for, for example a draft's id: it is worth nothing for anything else
 * @param instant when Keycloak verified it
 */
public record SecondFacteurVerifie(ProfessionnelId professionnel, String objet, Instant instant) {}
