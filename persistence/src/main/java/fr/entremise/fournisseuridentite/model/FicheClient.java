package fr.entremise.fournisseuridentite.model;

import java.io.Serializable;
import java.util.List;

/**
 * A client as an administrator sees it; nothing of its secrets.
 *
 * @param secretAnnonce whether a second secret is good already
 * @param niveaux in order, as the addresses
 */
public record FicheClient(
        ClientVu vu,
        String nom,
        boolean actif,
        boolean secretAnnonce,
        String algorithme,
        List<String> niveaux,
        List<String> retours,
        List<String> retoursDeconnexion)
        implements Serializable {}
