package fr.entremise.fournisseuridentite.service;

import fr.entremise.common.service.Empreintes;

/**
 * What a second factor is entered for, when it serves one login: a name of the login that gives nothing of its secret
 * away.
 */
public final class ObjetSecondFacteur {

    private ObjetSecondFacteur() {}

    public static String de(String secret) {
        return "fi:" + Empreintes.duJeton(secret);
    }
}
