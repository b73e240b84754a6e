package fr.entremise.habilitation.model;

import java.util.UUID;

public record ProfessionnelId(UUID valeur) {}
