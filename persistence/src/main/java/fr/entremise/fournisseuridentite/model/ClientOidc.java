package fr.entremise.fournisseuridentite.model;

import fr.entremise.common.model.ActeRefuse;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whoever may ask us for an identity: FranceConnect. It is registered beforehand, with its addresses, and a secret of
 * which only the keyed hash is kept.
 */
@Entity
@Table(name = "client_oidc")
public class ClientOidc {

    /** The levels of assurance that we can give. */
    public static final Set<String> NIVEAUX = Set.of(AuthorizationRequest.ACR);

    /** The algorithms by which we can sign an ID token. */
    public static final Set<String> ALGORITHMES = Set.of("ES256");

    private static final Pattern IDENTIFIANT = Pattern.compile("[!-~]{1,64}");
    private static final int NOM_MAXIMAL = 100;
    private static final int ADRESSES_MAXIMALES = 10;

    @Id
    private String id;

    @Version
    private long version;

    @Column(updatable = false)
    private String nom;

    @Column(updatable = false)
    private String algorithme;

    private boolean actif;

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

    private ClientOidc(DemandeInscription demande, byte[] secret) {
        id = demande.id();
        nom = demande.nom();
        actif = true;
        algorithme = demande.algorithme();
        this.secret = secret.clone();
        retours = new HashSet<>(demande.retours());
        retoursDeconnexion = new HashSet<>(demande.retoursDeconnexion());
        acr = new HashSet<>(demande.niveaux());
    }

    /**
     * Refused as REG-02 to REG-06, and REG-11.
     *
     * @param secret keyed hash of its secret
     */
    public static ClientOidc inscrire(DemandeInscription demande, byte[] secret) {
        exiger(IDENTIFIANT.matcher(demande.id()).matches(), MotifRegistre.IDENTIFIANT_INVALIDE);
        exiger(!demande.nom().isBlank() && demande.nom().length() <= NOM_MAXIMAL, MotifRegistre.NOM_INVALIDE);
        for (var adresses : List.of(demande.retours(), demande.retoursDeconnexion())) {
            exiger(adresses.size() <= ADRESSES_MAXIMALES, MotifRegistre.TROP_D_ADRESSES);
            exiger(adresses.stream().allMatch(AdresseClient::estSure), MotifRegistre.ADRESSE_INVALIDE);
        }
        exiger(!demande.retours().isEmpty(), MotifRegistre.ADRESSE_NECESSAIRE);
        exiger(
                !demande.niveaux().isEmpty()
                        && NIVEAUX.containsAll(demande.niveaux())
                        && ALGORITHMES.contains(demande.algorithme()),
                MotifRegistre.GARANTIE_NON_OFFERTE);
        return new ClientOidc(demande, secret);
    }

    /** Refused as REG-03, REG-05 and REG-07. */
    public void ajouter(UsageAdresse usage, String adresse) {
        exiger(AdresseClient.estSure(adresse), MotifRegistre.ADRESSE_INVALIDE);
        var adresses = modifiables(usage);
        exiger(adresses.size() < ADRESSES_MAXIMALES, MotifRegistre.TROP_D_ADRESSES);
        exiger(adresses.add(adresse), MotifRegistre.DEJA_FAIT);
    }

    /** Refused as REG-07 when it is not there, and as REG-04 when the client would have nowhere to go. */
    public void retirer(UsageAdresse usage, String adresse) {
        var adresses = modifiables(usage);
        exiger(adresses.contains(adresse), MotifRegistre.DEJA_FAIT);
        exiger(usage != UsageAdresse.RETOUR || adresses.size() > 1, MotifRegistre.ADRESSE_NECESSAIRE);
        adresses.remove(adresse);
    }

    /** Announces the secret that will replace the present one: both are good meanwhile. Refused as REG-08. */
    public void annoncerSecret(byte[] empreinte) {
        exiger(secretSuivant == null, MotifRegistre.SECRET_DEJA_ANNONCE);
        secretSuivant = empreinte.clone();
    }

    /** The announced secret is the only one from now on. Refused as REG-09. */
    public void activerSecret() {
        secret = exigerSuivant();
        secretSuivant = null;
    }

    /** The present secret is the only one again. Refused as REG-09. */
    public void abandonnerSecret() {
        exigerSuivant();
        secretSuivant = null;
    }

    private byte[] exigerSuivant() {
        if (secretSuivant == null) {
            throw new ActeRefuse(MotifRegistre.AUCUN_SECRET_ANNONCE);
        }
        return secretSuivant;
    }

    /** It is told nothing any more, as if it were not registered. Refused as REG-07. */
    public void suspendre() {
        exiger(actif, MotifRegistre.DEJA_FAIT);
        actif = false;
    }

    /** Refused as REG-07. */
    public void reprendre() {
        exiger(!actif, MotifRegistre.DEJA_FAIT);
        actif = true;
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

    public boolean estActif() {
        return actif;
    }

    public boolean estDans(long uneVersion) {
        return version == uneVersion;
    }

    public String id() {
        return id;
    }

    public String nom() {
        return nom;
    }

    public FicheClient fiche() {
        return new FicheClient(
                new ClientVu(id, version),
                nom,
                actif,
                secretSuivant != null,
                algorithme,
                acr.stream().sorted().toList(),
                retours.stream().sorted().toList(),
                retoursDeconnexion.stream().sorted().toList());
    }

    private Set<String> modifiables(UsageAdresse usage) {
        return switch (usage) {
            case RETOUR -> retours;
            case DECONNEXION -> retoursDeconnexion;
        };
    }

    private static void exiger(boolean regle, MotifRegistre motif) {
        if (!regle) {
            throw new ActeRefuse(motif);
        }
    }
}
