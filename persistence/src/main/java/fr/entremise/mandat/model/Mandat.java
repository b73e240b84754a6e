package fr.entremise.mandat.model;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.model.Demarche;
import fr.entremise.habilitation.model.AidantHabilite;
import fr.entremise.habilitation.model.OrganisationId;
import fr.entremise.habilitation.model.ProfessionnelId;
import fr.entremise.habilitation.model.SecondFacteurVerifie;
import fr.entremise.usager.model.UsagerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The power an usager gives an organisation to act in their name, for some démarches and for a time.
 *
 * <p>It is concluded once, by an aidant's signature upon the usager's consent, and gives one {@link Autorisation} per
 * démarche. It ends by itself at its term, or démarche by démarche: revoked by the usager, given up by the
 * organisation, replaced by a later mandat.
 *
 * <p>Source: Code civil, art. 1984 (mandat), 2004 (revocation at will), 2007 (renunciation).
 */
@Entity
@Table(name = "mandat")
public class Mandat {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisation;

    @Column(name = "usager_id", updatable = false)
    private UUID usager;

    @Column(name = "aidant_id", updatable = false)
    private UUID aidant;

    @Column(name = "consentement_id", updatable = false)
    private UUID consentement;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DureeMandat duree;

    @Column(updatable = false)
    private Instant conclusion;

    @Column(updatable = false)
    private Instant expiration;

    @Column(name = "code_arret_empreinte", updatable = false)
    private byte[] codeArretEmpreinte;

    @Column(name = "verification_empreinte", updatable = false)
    private byte[] verificationEmpreinte;

    @OneToMany(mappedBy = "mandat", cascade = CascadeType.PERSIST)
    private List<Autorisation> autorisations;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Mandat() {}

    private Mandat(
            MandatId id,
            AidantHabilite aidant,
            ConsentementRecueilli consentement,
            ReperesPapier reperes,
            Instant conclusion) {
        this.id = id.valeur();
        this.organisation = aidant.organisation().valeur();
        this.usager = consentement.usager().valeur();
        this.aidant = aidant.aidant().valeur();
        this.consentement = consentement.id().valeur();
        this.duree = consentement.duree();
        this.conclusion = conclusion;
        this.expiration = consentement.duree().echeance(conclusion);
        this.codeArretEmpreinte = reperes.codeArret().clone();
        this.verificationEmpreinte = reperes.verification().clone();
        this.autorisations = new ArrayList<>();
    }

    /**
     * Concludes a mandat in force from {@code maintenant}, for the démarches and the time that the usager consented to.
     *
     * @param signature the second factor that the aidant entered for the draft of this consent
     * @throws IllegalArgumentException when {@code signature} was given by another, or for another act
     */
    public static Mandat conclure(
            MandatId id,
            AidantHabilite aidant,
            SecondFacteurVerifie signature,
            ConsentementRecueilli consentement,
            ReperesPapier reperes,
            Instant maintenant) {
        if (!signature.professionnel().equals(aidant.aidant())
                || !signature.objet().equals(consentement.brouillon().objetDeSignature())) {
            throw new IllegalArgumentException("signature of another act");
        }
        var mandat = new Mandat(id, aidant, consentement, reperes, maintenant);
        consentement.demarches().stream()
                .sorted()
                .forEach(demarche -> mandat.autorisations.add(new Autorisation(mandat, demarche)));
        return mandat;
    }

    /**
     * Ends {@code demarches} at once by the will of the usager; refused as MAN-05 when one of them has ended already.
     */
    public void revoquer(Set<Demarche> demarches, Instant maintenant) {
        terminer(demarches, FinAutorisation.REVOQUEE, maintenant);
    }

    /** Ends {@code demarches} at once because the organisation gives them up; refused as MAN-05 like a revocation. */
    public void renoncer(Set<Demarche> demarches, Instant maintenant) {
        terminer(demarches, FinAutorisation.RENONCEE, maintenant);
    }

    /** Gives way to a later mandat for {@code demarches}; what is not open here is left as it is. */
    public void ceder(Set<Demarche> demarches, Instant maintenant) {
        autorisations.stream()
                .filter(autorisation -> autorisation.estOuverte() && demarches.contains(autorisation.demarche()))
                .forEach(autorisation -> autorisation.terminer(FinAutorisation.REMPLACEE, maintenant));
    }

    /** Records that the term has come; answers the démarches that ended by it, none before the term. */
    public Set<Demarche> expirer(Instant maintenant) {
        var expirees = EnumSet.noneOf(Demarche.class);
        if (maintenant.isBefore(expiration)) {
            return expirees;
        }
        for (var autorisation : autorisations) {
            if (autorisation.estOuverte()) {
                autorisation.terminer(FinAutorisation.EXPIREE, maintenant);
                expirees.add(autorisation.demarche());
            }
        }
        return expirees;
    }

    private void terminer(Set<Demarche> demarches, FinAutorisation evenement, Instant maintenant) {
        if (demarches.isEmpty()) {
            throw new ActeRefuse(MotifRefus.AUCUNE_DEMARCHE);
        }
        if (!demarchesEnVigueur(maintenant).containsAll(demarches)) {
            throw new ActeRefuse(MotifRefus.DEJA_TERMINE);
        }
        autorisations.stream()
                .filter(autorisation -> demarches.contains(autorisation.demarche()))
                .forEach(autorisation -> autorisation.terminer(evenement, maintenant));
    }

    public boolean couvre(Demarche demarche, Instant maintenant) {
        return demarchesEnVigueur(maintenant).contains(demarche);
    }

    /** Those that may be done now, in the order of {@link Demarche}. */
    public Set<Demarche> demarchesEnVigueur(Instant maintenant) {
        return autorisations.stream()
                .filter(autorisation -> autorisation.estEnVigueur(maintenant))
                .map(Autorisation::demarche)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Demarche.class)));
    }

    public boolean estEnVigueur(Instant maintenant) {
        return !demarchesEnVigueur(maintenant).isEmpty();
    }

    /** All of them, ended ones too, in the order of {@link Demarche}. */
    public List<Autorisation> autorisations() {
        return autorisations.stream()
                .sorted(Comparator.comparing(Autorisation::demarche))
                .toList();
    }

    public MandatId id() {
        return new MandatId(id);
    }

    /** By which people name it. */
    public String reference() {
        return id().reference();
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public UsagerId usager() {
        return new UsagerId(usager);
    }

    /** The aidant who signed. */
    public ProfessionnelId aidant() {
        return new ProfessionnelId(aidant);
    }

    public DureeMandat duree() {
        return duree;
    }

    public Instant conclusion() {
        return conclusion;
    }

    public Instant expiration() {
        return expiration;
    }
}
