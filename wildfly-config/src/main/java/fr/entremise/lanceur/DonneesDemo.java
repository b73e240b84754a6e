package fr.entremise.lanceur;

import java.sql.Connection;

/** What the demo holds before anybody has done anything. */
final class DonneesDemo {

    private DonneesDemo() {}

    /**
     * Called at each start of the demo, once the application is deployed and its schema is there.
     *
     * @param connexion superuser of the application's database, in auto-commit mode
     */
    static void remplir(Connection connexion) {}
}
