package fr.entremise.habilitation.model;

import fr.entremise.common.model.Demarche;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A structure whose aidants may hold mandats; it is the mandataire, whichever of its aidants acts. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String nom;
    private String siret;
    private String adresse;
    private String commune;
    private String departement;
    private boolean active;

    @ElementCollection
    @CollectionTable(name = "organisation_demarche", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "demarche")
    @Enumerated(EnumType.STRING)
    private Set<Demarche> demarches;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Organisation() {}

    /**
     * @param siret 14 digits
     * @param adresse street line, then postal code and commune
     * @param departement INSEE code, for example {@code 2A} or {@code 974}
     * @param demarches those that its aidants may be given
     */
    public Organisation(
            OrganisationId id,
            String nom,
            String siret,
            String adresse,
            String commune,
            String departement,
            Set<Demarche> demarches) {
        this.id = id.valeur();
        this.nom = nom;
        this.siret = siret;
        this.adresse = adresse;
        this.commune = commune;
        this.departement = departement;
        this.active = true;
        this.demarches = new HashSet<>(demarches);
    }

    /** No aidant of a suspended organisation may act, not even under a mandat still running. */
    public void suspendre() {
        active = false;
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public String nom() {
        return nom;
    }

    public String siret() {
        return siret;
    }

    public String adresse() {
        return adresse;
    }

    public String commune() {
        return commune;
    }

    public String departement() {
        return departement;
    }

    public boolean estActive() {
        return active;
    }

    /** In the order of {@link Demarche}. */
    public Set<Demarche> demarches() {
        var permises = EnumSet.noneOf(Demarche.class);
        permises.addAll(demarches);
        return Collections.unmodifiableSet(permises);
    }
}
