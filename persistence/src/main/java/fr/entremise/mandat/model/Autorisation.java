package fr.entremise.mandat.model;

import fr.entremise.common.model.Demarche;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The power over one démarche that a mandat gives. For one organisation, usager and démarche at most one is open: the
 * database holds it so.
 */
@Entity
@Table(name = "autorisation")
public class Autorisation {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mandat_id", updatable = false)
    private Mandat mandat;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisation;

    @Column(name = "usager_id", updatable = false)
    private UUID usager;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Demarche demarche;

    @Column(updatable = false)
    private Instant expiration;

    private @Nullable Instant fin;

    @Enumerated(EnumType.STRING)
    @Column(name = "motif_fin")
    private @Nullable FinAutorisation motifFin;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Autorisation() {}

    Autorisation(Mandat mandat, Demarche demarche) {
        this.id = UUID.randomUUID();
        this.mandat = mandat;
        this.organisation = mandat.organisation().valeur();
        this.usager = mandat.usager().valeur();
        this.demarche = demarche;
        this.expiration = mandat.expiration();
    }

    /** An expired one ends at its term, whatever event comes later. */
    void terminer(FinAutorisation evenement, Instant maintenant) {
        if (fin != null) {
            throw new IllegalStateException("already ended");
        }
        var expiree = !maintenant.isBefore(expiration);
        fin = expiree ? expiration : maintenant;
        motifFin = expiree ? FinAutorisation.EXPIREE : evenement;
    }

    /** In force: not ended, and {@code maintenant} before the term, which is out. */
    public boolean estEnVigueur(Instant maintenant) {
        return fin == null && maintenant.isBefore(expiration);
    }

    /** Neither ended nor recorded as expired. */
    public boolean estOuverte() {
        return fin == null;
    }

    public AutorisationId id() {
        return new AutorisationId(id);
    }

    public Demarche demarche() {
        return demarche;
    }

    public Mandat mandat() {
        return mandat;
    }

    public Optional<Instant> fin() {
        return Optional.ofNullable(fin);
    }

    public Optional<FinAutorisation> motifFin() {
        return Optional.ofNullable(motifFin);
    }
}
