package fr.entremise.common.service;

/** The secrets of an installation that the database never holds, each under the name that the operator sees. */
public enum AliasCle {
    /** Wraps the data key of each usager. */
    IDENTITES("identites"),
    /** Makes the keyed hashes. */
    EMPREINTES("empreintes"),
    /** The identity provider's signing keys. */
    FI_SIGNATURE("fi-signature"),
    /** The keys that sign the heads of the journal. */
    JOURNAL_TETES("journal-tetes"),
    /** Password of the seal. */
    CACHET("cachet");

    private final String alias;

    AliasCle(String alias) {
        this.alias = alias;
    }

    public String alias() {
        return alias;
    }
}
