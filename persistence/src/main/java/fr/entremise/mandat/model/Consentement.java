package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import fr.entremise.usager.model.UsagerId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What an usager accepted, when, and how FranceConnect had authenticated them; at most one per draft. */
@Entity
@Table(name = "consentement")
public class Consentement {

    @Id
    private UUID id;

    @Column(name = "brouillon_id", updatable = false)
    private UUID brouillon;

    @Column(name = "usager_id", updatable = false)
    private UUID usager;

    @ElementCollection
    @CollectionTable(name = "consentement_demarche", joinColumns = @JoinColumn(name = "consentement_id"))
    @Column(name = "demarche")
    @Enumerated(EnumType.STRING)
    private Set<Demarche> demarches;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DureeMandat duree;

    @Column(updatable = false)
    private Instant recueil;

    @Column(updatable = false)
    private Instant authentification;

    @Column(updatable = false)
    private String acr;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Consentement() {}

    private Consentement(
            BrouillonMandat brouillon, UsagerId usager, Instant authentification, String acr, Instant recueil) {
        this.id = UUID.randomUUID();
        this.brouillon = brouillon.id().valeur();
        this.usager = usager.valeur();
        this.demarches = EnumSet.copyOf(brouillon.demarches());
        this.duree = brouillon.duree();
        this.authentification = authentification;
        this.acr = acr;
        this.recueil = recueil;
    }

    /**
     * The usager accepts {@code brouillon} as it stands, which then waits for the signature only; refused as MAN-03
     * when the draft no longer waits, as CON-03 when it was made for somebody else.
     *
     * @param authentification when FranceConnect authenticated the usager ({@code auth_time})
     * @param acr the level it answered, for example {@code eidas1}
     */
    public static Consentement accepter(
            BrouillonMandat brouillon, UsagerId usager, Instant authentification, String acr, Instant maintenant) {
        brouillon.consentir(usager, maintenant);
        return new Consentement(brouillon, usager, authentification, acr, maintenant);
    }

    public ConsentementRecueilli preuve() {
        return new ConsentementRecueilli(
                new ConsentementId(id), new BrouillonId(brouillon), new UsagerId(usager), Set.copyOf(demarches), duree);
    }

    public Instant recueil() {
        return recueil;
    }
}
