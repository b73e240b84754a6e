package fr.entremise.lanceur;

/**
 * A door of the demo, all of them on the loopback address; its number is changed by its property. Where there are
 * several nodes, each has its own, one above the other.
 */
public enum Port {
    APPLICATION("entremise.port", 8080),
    GESTION("entremise.gestion.port", 9990),
    KEYCLOAK("entremise.keycloak.port", 8180),
    POSTGRESQL("entremise.pg.port", 5433),
    COMPAGNON("entremise.compagnon.port", 8090),
    SMTP("entremise.smtp.port", 2525),
    GRAPPE("entremise.grappe.port", 7600);

    private final String propriete;
    private final int numero;

    Port(String propriete, int numero) {
        this.propriete = propriete;
        this.numero = numero;
    }

    public String propriete() {
        return propriete;
    }

    /** How many numbers it takes, one after the other. */
    int combien(int noeuds) {
        return switch (this) {
            case APPLICATION, GESTION -> noeuds;
            case GRAPPE -> noeuds == 1 ? 0 : noeuds;
            default -> 1;
        };
    }

    /** The number used when nothing else is asked for. */
    public int numero() {
        return numero;
    }
}
