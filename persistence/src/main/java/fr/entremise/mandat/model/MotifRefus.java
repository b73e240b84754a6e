package fr.entremise.mandat.model;

import fr.entremise.common.model.Motif;

/** Why a mandat is not drafted, consented to, concluded, used or ended. */
public enum MotifRefus implements Motif {
    AUCUNE_DEMARCHE("MAN-01"),
    /** A démarche that the organisation does not allow its aidants. */
    DEMARCHE_NON_PERMISE("MAN-02"),
    /** The draft is older than seven days, or was given up. */
    BROUILLON_PERIME("MAN-03"),
    CONSENTEMENT_ABSENT("MAN-04"),
    DEJA_TERMINE("MAN-05"),
    /** The mandat does not cover, or no longer covers, the démarche. */
    NON_COUVERT("MAN-06"),
    /** The code of the paper, or the date of birth typed with it, is not right. */
    CODE_INCONNU("MAN-07"),
    TROP_D_ESSAIS("MAN-08"),
    /** The link was used, replaced, or is too old. */
    LIEN_PERIME("CON-01"),
    /** FranceConnect answered with a session older than the request: perhaps somebody else's. */
    SESSION_ANCIENNE("CON-02"),
    /** Somebody else logged in than the person for whom the mandat is drafted. */
    AUTRE_PERSONNE("CON-03"),
    NIVEAU_INSUFFISANT("CON-04"),
    /** FranceConnect certified an identity in which something that we need is missing. */
    IDENTITE_INCOMPLETE("CON-05");

    private final String code;

    MotifRefus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
