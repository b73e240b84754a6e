package fr.entremise.mandat.model;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.ProfessionnelId;
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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandat that an aidant prepares: it gives no power. The usager consents to it as it stands, then the aidant signs;
 * or it is given up, or forgotten after seven days.
 */
@Entity
@Table(name = "brouillon_mandat")
public class BrouillonMandat {

    /** How long a draft waits for its consent and its signature. */
    public static final Duration CONSERVATION = Duration.ofDays(7);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisation;

    @Column(name = "aidant_id", updatable = false)
    private UUID aidant;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DureeMandat duree;

    @ElementCollection
    @CollectionTable(name = "brouillon_demarche", joinColumns = @JoinColumn(name = "brouillon_id"))
    @Column(name = "demarche")
    @Enumerated(EnumType.STRING)
    private Set<Demarche> demarches;

    @Column(name = "usager_attendu_id", updatable = false)
    private @Nullable UUID usagerAttendu;

    @Column(updatable = false)
    private Instant creation;

    @Enumerated(EnumType.STRING)
    private EtatBrouillon etat;

    @Column(name = "usager_id")
    private @Nullable UUID usager;

    @Column(name = "mandat_id")
    private @Nullable UUID mandat;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected BrouillonMandat() {}

    private BrouillonMandat(
            BrouillonId id,
            AidantHabilite aidant,
            Set<Demarche> demarches,
            DureeMandat duree,
            @Nullable UsagerId usagerAttendu,
            Instant creation) {
        this.id = id.valeur();
        this.organisation = aidant.organisation().valeur();
        this.aidant = aidant.aidant().valeur();
        this.demarches = EnumSet.copyOf(demarches);
        this.duree = duree;
        this.usagerAttendu = usagerAttendu == null ? null : usagerAttendu.valeur();
        this.creation = creation;
        this.etat = EtatBrouillon.PREPARE;
    }

    /**
     * Refused as MAN-01 when it would cover nothing, as MAN-02 when it would cover what the organisation does not
     * allow.
     *
     * @param usagerAttendu when the aidant knows already for whom: nobody else may then consent
     */
    public static BrouillonMandat preparer(
            BrouillonId id,
            AidantHabilite aidant,
            Set<Demarche> demarches,
            Set<Demarche> permises,
            DureeMandat duree,
            @Nullable UsagerId usagerAttendu,
            Instant maintenant) {
        if (demarches.isEmpty()) {
            throw new ActeRefuse(MotifRefus.AUCUNE_DEMARCHE);
        }
        if (!permises.containsAll(demarches)) {
            throw new ActeRefuse(MotifRefus.DEMARCHE_NON_PERMISE);
        }
        return new BrouillonMandat(id, aidant, demarches, duree, usagerAttendu, maintenant);
    }

    /** Refused as MAN-03 once consented to, signed, given up or forgotten. */
    public void exigerEnAttente(Instant maintenant) {
        if (etat != EtatBrouillon.PREPARE || estOublie(maintenant)) {
            throw new ActeRefuse(MotifRefus.BROUILLON_PERIME);
        }
    }

    /** Refused as CON-03 when the draft was made for somebody else. */
    public void exigerPour(UsagerId candidat) {
        if (usagerAttendu != null && !usagerAttendu.equals(candidat.valeur())) {
            throw new ActeRefuse(MotifRefus.AUTRE_PERSONNE);
        }
    }

    /** The usager accepts the draft as it stands; refused as MAN-03 or CON-03. */
    void consentir(UsagerId consentant, Instant maintenant) {
        exigerEnAttente(maintenant);
        exigerPour(consentant);
        usager = consentant.valeur();
        etat = EtatBrouillon.CONSENTI;
    }

    /** The aidant signs, once; refused as MAN-04 without consent, as MAN-03 when given up or forgotten. */
    public void signer(MandatId conclu, Instant maintenant) {
        if (etat == EtatBrouillon.PREPARE) {
            throw new ActeRefuse(MotifRefus.CONSENTEMENT_ABSENT);
        }
        if (etat != EtatBrouillon.CONSENTI || estOublie(maintenant)) {
            throw new ActeRefuse(MotifRefus.BROUILLON_PERIME);
        }
        mandat = conclu.valeur();
        etat = EtatBrouillon.SIGNE;
    }

    /** Refused as MAN-03 once signed or given up. */
    public void abandonner() {
        if (etat == EtatBrouillon.SIGNE || etat == EtatBrouillon.ABANDONNE) {
            throw new ActeRefuse(MotifRefus.BROUILLON_PERIME);
        }
        etat = EtatBrouillon.ABANDONNE;
    }

    private boolean estOublie(Instant maintenant) {
        return !maintenant.isBefore(limite());
    }

    /** First instant at which the draft can no longer be consented to nor signed. */
    public Instant limite() {
        return creation.plus(CONSERVATION);
    }

    public BrouillonId id() {
        return new BrouillonId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public ProfessionnelId aidant() {
        return new ProfessionnelId(aidant);
    }

    public Set<Demarche> demarches() {
        return Collections.unmodifiableSet(EnumSet.copyOf(demarches));
    }

    public DureeMandat duree() {
        return duree;
    }

    public EtatBrouillon etat() {
        return etat;
    }

    public Instant creation() {
        return creation;
    }

    public Optional<UsagerId> usagerAttendu() {
        return Optional.ofNullable(usagerAttendu).map(UsagerId::new);
    }

    /** Who consented. */
    public Optional<UsagerId> usager() {
        return Optional.ofNullable(usager).map(UsagerId::new);
    }

    /** What the signature concluded. */
    public Optional<MandatId> mandat() {
        return Optional.ofNullable(mandat).map(MandatId::new);
    }
}
