package fr.entremise.fournisseuridentite.service;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Memoire;
import fr.entremise.fournisseuridentite.model.ClientOidc;
import fr.entremise.fournisseuridentite.model.ClientRefuse;
import fr.entremise.fournisseuridentite.model.ClientsOidc;
import fr.entremise.fournisseuridentite.model.MotifRefus;
import fr.entremise.journal.service.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a client is who it says, by its secret: in the form or in the header. Source: RFC 6749 §2.3.1. */
@ApplicationScoped
class AuthentificationClient {

    /** So many failures are journalled in fifteen minutes; more would let anybody fill the journal. */
    private static final int REFUS_CONSIGNES = 20;

    @Inject
    ClientsOidc clients;

    @Inject
    SecretsClients secrets;

    @Inject
    Memoire memoire;

    @Inject
    Journal journal;

    /**
     * Refused as FI-01 when the client is unknown or suspended, or its secret wrong, and as FI-04 when it tries both
     * ways at once.
     *
     * @param entete the header {@code Authorization}
     */
    ClientOidc exiger(Map<String, String> formulaire, @Nullable String entete) {
        if (entete != null && formulaire.containsKey("client_secret")) {
            throw new ActeRefuse(MotifRefus.DEMANDE_INVALIDE);
        }
        return entete == null
                ? exiger(formulaire.getOrDefault("client_id", ""), formulaire.getOrDefault("client_secret", ""))
                : exigerBasic(formulaire, entete);
    }

    private ClientOidc exigerBasic(Map<String, String> formulaire, String entete) {
        try {
            var identifiants = ClientSecretBasic.parse(entete);
            var id = identifiants.getClientID().getValue();
            return id.equals(formulaire.getOrDefault("client_id", id))
                    ? exiger(id, identifiants.getClientSecret().getValue())
                    : exiger("", "");
        } catch (ParseException illisible) {
            return exiger("", "");
        }
    }

    /** The secret of an unknown client is hashed all the same, to take as long. */
    private ClientOidc exiger(String id, String secret) {
        var empreinte = secrets.empreinte(secret);
        var client = clients.actif(id);
        return client.filter(trouve -> trouve.aPourSecret(empreinte))
                .orElseThrow(() -> refuser(client.map(ClientOidc::id).orElse(ClientRefuse.INCONNU)));
    }

    private ActeRefuse refuser(String client) {
        if (memoire.compter("client-oidc:" + client) <= REFUS_CONSIGNES) {
            journal.consignerRefus(new ClientRefuse(client));
        }
        return new ActeRefuse(MotifRefus.CLIENT_NON_AUTHENTIFIE);
    }
}
