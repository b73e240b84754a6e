package fr.entremise.habilitation.model;

import fr.entremise.common.model.Motif;

/** Why a professional may not act. */
public enum MotifRefus implements Motif {
    /** The account of Keycloak belongs to nobody known here. */
    COMPTE_INCONNU("HAB-01"),
    PROFESSIONNEL_SUSPENDU("HAB-02"),
    ORGANISATION_SUSPENDUE("HAB-03"),
    FONCTION_ABSENTE("HAB-04"),
    /** The second factor was not entered, or not for this act, or not recently enough. */
    SECOND_FACTEUR_ABSENT("HAB-05"),
    /** The second factor came back for another account than the one that asked. */
    SECOND_FACTEUR_D_UN_AUTRE("HAB-06");

    private final String code;

    MotifRefus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
