package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.Motif;

/** Why the registry of clients stays as it is. */
public enum MotifRegistre implements Motif {
    DEJA_INSCRIT("REG-01"),
    IDENTIFIANT_INVALIDE("REG-02"),
    /** Not https in full, or with a fragment, a wildcard, a user; http only for the machine itself. */
    ADRESSE_INVALIDE("REG-03"),
    /** A client without any return address could never answer. */
    ADRESSE_NECESSAIRE("REG-04"),
    TROP_D_ADRESSES("REG-05"),
    /** A level or an algorithm that we cannot give. */
    GARANTIE_NON_OFFERTE("REG-06"),
    /** What is asked for is so already. */
    DEJA_FAIT("REG-07"),
    SECRET_DEJA_ANNONCE("REG-08"),
    AUCUN_SECRET_ANNONCE("REG-09"),
    /** Somebody changed the client since the caller saw it, or it is unknown. */
    CLIENT_CHANGE("REG-10"),
    NOM_INVALIDE("REG-11");

    private final String code;

    MotifRegistre(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
