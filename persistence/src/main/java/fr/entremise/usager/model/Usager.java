package fr.entremise.usager.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The person who is helped. What is kept of them is sealed: the identity under a data key of their own, that key under
 * the master key which is not in this database; destroying the data key erases the person.
 */
@Entity
@Table(name = "usager")
public class Usager {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "sub_empreinte", updatable = false)
    private byte[] subEmpreinte;

    @Column(name = "cle_enveloppee", updatable = false)
    private byte[] cleEnveloppee;

    private byte[] identite;

    @Column(updatable = false)
    private Instant creation;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Usager() {}

    /**
     * @param subEmpreinte keyed hash of the FranceConnect {@code sub}
     * @param cleEnveloppee this usager's data key, wrapped by the master key
     * @param identite the identity, sealed by that data key
     */
    public Usager(UsagerId id, byte[] subEmpreinte, byte[] cleEnveloppee, byte[] identite, Instant maintenant) {
        this.id = id.valeur();
        this.subEmpreinte = subEmpreinte.clone();
        this.cleEnveloppee = cleEnveloppee.clone();
        this.identite = identite.clone();
        this.creation = maintenant;
    }

    /** Takes the civil status that FranceConnect certified last. */
    public void actualiser(byte[] identiteScellee) {
        identite = identiteScellee.clone();
    }

    public boolean estConnuSous(byte[] empreinte) {
        return Arrays.equals(subEmpreinte, empreinte);
    }

    public UsagerId id() {
        return new UsagerId(id);
    }

    public byte[] cleEnveloppee() {
        return cleEnveloppee.clone();
    }

    public byte[] identite() {
        return identite.clone();
    }
}
