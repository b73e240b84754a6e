package fr.entremise.journal.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry at its place in the tree, with all that its leaf covers; what is absent is an empty string.
 *
 * @param rang from 0
 * @param auteurRoles separated by commas; empty in form 1, whose leaf does not cover them
 * @param feuille as the tree holds it, not as the fields make it
 */
public record EntreeOrdonnee(
        long rang,
        int forme,
        UUID id,
        Instant instant,
        String evenement,
        String issue,
        String auteurQualite,
        String auteurId,
        String auteurRoles,
        String organisation,
        String usager,
        String mandat,
        String demarche,
        String details,
        String correlation,
        Hash feuille) {}
