package fr.entremise.fournisseuridentite.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever may ask us for an identity: FranceConnect. It is registered beforehand, with its secret and addresses. */
@Entity
@Table(name = "client_oidc")
public class ClientOidc {

    @Id
    private String id;

    @Version
    private long version;

    private String nom;

    @Column(name = "secret_empreinte")
    private byte[] secret;

    @Column(name = "secret_suivant_empreinte")
    private byte @Nullable [] secretSuivant;

    @ElementCollection
    @CollectionTable(name = "client_oidc_retour", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "uri")
    private Set<String> retours;

    @ElementCollection
    @CollectionTable(name = "client_oidc_retour_deconnexion", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "uri")
    private Set<String> retoursDeconnexion;

    @ElementCollection
    @CollectionTable(name = "client_oidc_acr", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "acr")
    private Set<String> acr;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected ClientOidc() {}

    /**
     * @param id the {@code client_id}; 1 to 64 printable characters
     * @param secret keyed hash of its secret
     * @param retours exact {@code redirect_uri} values
     * @param retoursDeconnexion exact {@code post_logout_redirect_uri} values
     * @param acr the levels that it takes
     */
    public ClientOidc(
            String id,
            String nom,
            byte[] secret,
            Set<String> retours,
            Set<String> retoursDeconnexion,
            Set<String> acr) {
        this.id = id;
        this.nom = nom;
        this.secret = secret.clone();
        this.retours = Set.copyOf(retours);
        this.retoursDeconnexion = Set.copyOf(retoursDeconnexion);
        this.acr = Set.copyOf(acr);
    }

    /** Announces the secret that will replace the present one: both are good meanwhile. */
    public void annoncerSecret(byte[] empreinte) {
        secretSuivant = empreinte.clone();
    }

    /** In a time that does not depend on the bytes; of two secrets, both are always compared. */
    public boolean aPourSecret(byte[] empreinte) {
        var present = MessageDigest.isEqual(secret, empreinte);
        var suivant = MessageDigest.isEqual(secretSuivant == null ? secret : secretSuivant, empreinte);
        return present || suivant;
    }

    /** Character for character. */
    public boolean revientA(String uri) {
        return retours.contains(uri);
    }

    /** Character for character. */
    public boolean revientDeDeconnexionA(String uri) {
        return retoursDeconnexion.contains(uri);
    }

    public boolean accepte(String niveau) {
        return acr.contains(niveau);
    }

    public String id() {
        return id;
    }

    public String nom() {
        return nom;
    }
}
