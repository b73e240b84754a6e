package fr.entremise.e2e;

import fr.entremise.common.service.Cles;
import fr.entremise.common.service.Empreintes;
import fr.entremise.common.service.Parametres;
import fr.entremise.it.ClientInscrit;
import fr.entremise.it.FranceConnectScripte;
import fr.entremise.it.ServeursDeTest;
import fr.entremise.lanceur.Secret;
import java.nio.file.Path;
import java.sql.SQLException;

/** A client of our identity provider beside the FranceConnect of the demo, for a test that plays it. */
final class ClientDEssai {

    private ClientDEssai() {}

    /** The scripted FranceConnect, registered. */
    static FranceConnectScripte franceConnect() throws SQLException {
        var plateforme = ServeursDeTest.plateforme();
        var empreintes = new Empreintes(new Cles(new Parametres() {
            @Override
            public Path dossierCles() {
                return plateforme.configuration().cles();
            }

            @Override
            public String motDePasseCles() {
                return plateforme.secrets().de(Secret.COFFRE_CLES);
            }
        }));
        try (var connexion = plateforme.base().administrateur("entremise")) {
            ClientInscrit.inscrire(
                    connexion,
                    "franceconnect-scripte",
                    empreintes.de("secret-client", FranceConnectScripte.SECRET),
                    FranceConnectScripte.RETOUR,
                    FranceConnectScripte.RETOUR_DECONNEXION);
        }
        return new FranceConnectScripte(plateforme.configuration().urlApplication(), "franceconnect-scripte");
    }
}
