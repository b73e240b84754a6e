package fr.entremise.common.web.faute;

import fr.entremise.mandat.model.Mandat;

/** Shows an entity. */
public record EntiteAffichee(Mandat mandat) {}
