package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Motif;

/** Why a login, a code, a token or an identity is refused, and how OAuth 2.0 or OpenID Connect calls it. */
public enum MotifRefus implements Motif {
    /** No such client, a suspended one, or a wrong secret: the same to whoever asks. */
    CLIENT_NON_AUTHENTIFIE("FI-01", "invalid_client"),
    CLIENT_INCONNU("FI-02", "invalid_request"),
    /** Not, character for character, one of the addresses that the client registered. */
    RETOUR_INCONNU("FI-03", "invalid_request"),
    /** Missing, repeated, too long or malformed parameters. */
    DEMANDE_INVALIDE("FI-04", "invalid_request"),
    REPONSE_NON_OFFERTE("FI-05", "unsupported_response_type"),
    PORTEE_ABSENTE("FI-06", "invalid_scope"),
    NIVEAU_NON_OFFERT("FI-07", "unmet_authentication_requirements"),
    /** The client wants nothing to be asked, and nobody is logged in. */
    CONNEXION_NECESSAIRE("FI-08", "login_required"),
    /** The client wants nothing to be asked, but an usager must be chosen. */
    CHOIX_NECESSAIRE("FI-09", "interaction_required"),
    OBJET_NON_OFFERT("FI-10", "request_not_supported"),
    OBJET_DISTANT_NON_OFFERT("FI-11", "request_uri_not_supported"),
    OCTROI_NON_OFFERT("FI-12", "unsupported_grant_type"),
    /** The login was left too long, was given up, or gave its code already. */
    CONNEXION_PERIMEE("FI-13", "access_denied"),
    /** The usager is none of those whom the aidant's organisation follows. */
    USAGER_ETRANGER("FI-14", "access_denied"),
    /** The démarche is none of those that the mandat and the client allow. */
    DEMARCHE_NON_COUVERTE("FI-15", "access_denied"),
    ABANDON("FI-16", "access_denied"),
    /** Unknown, expired, another client's, or without the proof that was announced. */
    CODE_REFUSE("FI-17", "invalid_grant"),
    CODE_REUTILISE("FI-18", "invalid_grant"),
    /** The mandat, the aidant or the organisation no longer allows it, between the confirmation and the token. */
    CODE_SANS_DROIT("FI-19", "invalid_grant"),
    JETON_ABSENT("FI-20", "invalid_token"),
    /** Unknown, expired, used, or of a client that was suspended since. */
    JETON_REFUSE("FI-21", "invalid_token"),
    /** The mandat, the aidant or the organisation no longer allows it, between the token and the identity. */
    JETON_SANS_DROIT("FI-22", "invalid_token"),
    /** Too many failures from one address, or logins of one account, in one minute. */
    TROP_DE_DEMANDES("FI-23", "temporarily_unavailable");

    private final String code;
    private final String error;

    MotifRefus(String code, String error) {
        this.code = code;
        this.error = error;
    }

    @Override
    public String code() {
        return code;
    }

    /** Source: RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, OpenID Connect Core §3.1.2.6. */
    public String error() {
        return error;
    }
}
