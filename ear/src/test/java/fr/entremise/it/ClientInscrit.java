package fr.entremise.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A client of our identity provider, put straight into the registry; put there again, it stays as it is. */
public final class ClientInscrit {

    private ClientInscrit() {}

    /** @param secret its keyed hash */
    public static void inscrire(Connection connexion, String id, byte[] secret, String retour, String retourDeconnexion)
            throws SQLException {
        try (var client = connexion.prepareStatement("insert into client_oidc (id, version, nom, secret_empreinte)"
                + " values (?, 0, 'FranceConnect', ?) on conflict do nothing")) {
            client.setString(1, id);
            client.setBytes(2, secret);
            client.executeUpdate();
        }
        for (var valeur : List.of(
                List.of("client_oidc_retour (client_id, uri)", retour),
                List.of("client_oidc_retour_deconnexion (client_id, uri)", retourDeconnexion),
                List.of("client_oidc_acr (client_id, acr)", "eidas1"))) {
            try (var ajout = connexion.prepareStatement(
                    "insert into " + valeur.get(0) + " values (?, ?) on conflict do nothing")) {
                ajout.setString(1, id);
                ajout.setString(2, valeur.get(1));
                ajout.executeUpdate();
            }
        }
    }
}
