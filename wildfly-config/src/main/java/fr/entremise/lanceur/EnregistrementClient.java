package fr.entremise.lanceur;

import fr.entremise.common.service.Empreintes;
import jakarta.persistence.EntityManager;

/** Registers who may ask our identity provider for an identity; only the keyed hash of the secret is kept. */
final class EnregistrementClient {

    private final EntityManager em;
    private final Empreintes empreintes;

    EnregistrementClient(EntityManager em, Empreintes empreintes) {
        this.em = em;
        this.empreintes = empreintes;
    }

    void enregistrer(String id, String nom, String secret, String retour, String retourDeconnexion) {
        em.createNativeQuery("insert into client_oidc (id, version, nom, secret_empreinte) values (?1, 0, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, nom)
                .setParameter(3, empreintes.de("secret-client", secret))
                .executeUpdate();
        ajouter("insert into client_oidc_retour (client_id, uri) values (?1, ?2)", id, retour);
        ajouter("insert into client_oidc_retour_deconnexion (client_id, uri) values (?1, ?2)", id, retourDeconnexion);
        ajouter("insert into client_oidc_acr (client_id, acr) values (?1, ?2)", id, "eidas1");
    }

    private void ajouter(String ordre, String id, String valeur) {
        em.createNativeQuery(ordre).setParameter(1, id).setParameter(2, valeur).executeUpdate();
    }
}
