package fr.entremise.fournisseuridentite.model;

import fr.entremise.journal.model.Evenement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An administrator changed the registry of clients.
 *
 * @param adresse the one added or removed; absent for other acts
 */
public record FaitRegistre(
        Acte acte, String client, @Nullable String adresse) implements Evenement {

    /** What was done. */
    public enum Acte {
        INSCRIT("inscrit"),
        RETOUR_AJOUTE("retour-ajoute"),
        RETOUR_RETIRE("retour-retire"),
        DECONNEXION_AJOUTEE("deconnexion-ajoutee"),
        DECONNEXION_RETIREE("deconnexion-retiree"),
        SECRET_ANNONCE("secret-annonce"),
        SECRET_ACTIVE("secret-active"),
        SECRET_ABANDONNE("secret-abandonne"),
        SUSPENDU("suspendu"),
        REPRIS("repris");

        private final String nom;

        Acte(String nom) {
            this.nom = nom;
        }
    }

    public FaitRegistre(Acte acte, String client) {
        this(acte, client, null);
    }

    @Override
    public String type() {
        return "client." + acte.nom;
    }

    @Override
    public Map<String, String> details() {
        var details = new HashMap<>(Map.of("client", client));
        if (adresse != null) {
            details.put("adresse", adresse);
        }
        return details;
    }
}
