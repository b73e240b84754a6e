package fr.entremise.lanceur;

/**
 * One WildFly of an installation.
 *
 * @param rang from 1; the first one has the address that people know
 */
public record Noeud(int rang) {

    static final Noeud PREMIER = new Noeud(1);

    String nom() {
        return "noeud-" + rang;
    }

    /** Name of its folder and of its log. */
    String dossier() {
        return rang == 1 ? "wildfly" : "wildfly-" + rang;
    }
}
