package fr.entremise.common.model;

/**
 * A theme of administrative procedures, the grain at which a mandat gives power.
 *
 * <p>The ten themes are those that FranceConnect knows as delegation scopes ({@code rep_scope}); their order is the
 * order of every list that people see.
 */
public enum Demarche {
    PAPIERS("Papier-Citoyenneté-Elections"),
    FAMILLE("Famille-Scolarité"),
    SOCIAL("Social-Santé"),
    TRAVAIL("Travail-Formation"),
    LOGEMENT("Logement"),
    TRANSPORTS("Transports-Mobilité"),
    ARGENT("Argent-Impots-Consommation"),
    JUSTICE("Justice"),
    ETRANGER("Etranger-Europe"),
    LOISIRS("Loisirs-Sport-Culture");

    private final String repScope;

    Demarche(String repScope) {
        this.repScope = repScope;
    }

    /** The exact string that FranceConnect compares, accents and plurals as FranceConnect writes them. */
    public String repScope() {
        return repScope;
    }
}
