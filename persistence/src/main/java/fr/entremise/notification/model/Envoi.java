package fr.entremise.notification.model;

import fr.entremise.usager.model.UsagerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A message to an usager that waits in the outbox, written by the transaction that it tells of. It holds no address and
 * no name: both are unsealed at the moment it leaves.
 */
@Entity
@Table(name = "envoi")
public class Envoi {

    private static final int ESSAIS = 11;
    private static final Duration PREMIER_DELAI = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "usager_id", updatable = false)
    private UUID usager;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Modele modele;

    @Column(updatable = false)
    private String parametres;

    @Column(updatable = false)
    private Instant creation;

    @Enumerated(EnumType.STRING)
    private Etat etat;

    private int essais;

    @Column(name = "prochain_essai")
    private Instant prochainEssai;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Envoi() {}

    /** @param parametres a JSON object of strings, without a name or an address */
    public Envoi(UsagerId usager, Modele modele, String parametres, Instant maintenant) {
        this.id = UUID.randomUUID();
        this.usager = usager.valeur();
        this.modele = modele;
        this.parametres = parametres;
        this.creation = maintenant;
        this.etat = Etat.A_ENVOYER;
        this.prochainEssai = maintenant;
    }

    /** Where a message stands. */
    public enum Etat {
        A_ENVOYER,
        REMIS,
        /** The usager has no address: the paper said so. */
        SANS_ADRESSE,
        ABANDONNE
    }

    /** Taken by one node: another one may try again only after {@code bail}. */
    public void prendre(Instant maintenant, Duration bail) {
        prochainEssai = maintenant.plus(bail);
        essais++;
    }

    public void remettre() {
        etat = Etat.REMIS;
    }

    public void constaterSansAdresse() {
        etat = Etat.SANS_ADRESSE;
    }

    /**
     * Tried again after one minute, then after a delay that doubles each time; given up at the eleventh failure, 17
     * hours later.
     */
    public void echouer(Instant maintenant) {
        if (essais >= ESSAIS) {
            etat = Etat.ABANDONNE;
        } else {
            prochainEssai = maintenant.plus(PREMIER_DELAI.multipliedBy(1L << (essais - 1)));
        }
    }

    public UUID id() {
        return id;
    }

    public UsagerId usager() {
        return new UsagerId(usager);
    }

    public Modele modele() {
        return modele;
    }

    public String parametres() {
        return parametres;
    }

    public Instant creation() {
        return creation;
    }

    public Etat etat() {
        return etat;
    }
}
