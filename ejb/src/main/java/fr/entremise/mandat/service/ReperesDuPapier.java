package fr.entremise.mandat.service;

/** The domains of the keyed hashes under which the secrets of a paper are kept. */
final class ReperesDuPapier {

    static final String CODE_ARRET = "code-arret";
    static final String VERIFICATION = "verification";

    private ReperesDuPapier() {}
}
