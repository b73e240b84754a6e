package fr.entremise.habilitation.model;

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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who works with Entremise: an account of Keycloak, an organisation or a département, and functions. */
@Entity
@Table(name = "professionnel")
public class Professionnel {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String compte;

    private String prenom;
    private String nom;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    private @Nullable String departement;
    private boolean actif;

    @ElementCollection
    @CollectionTable(name = "professionnel_fonction", joinColumns = @JoinColumn(name = "professionnel_id"))
    @Column(name = "fonction")
    @Enumerated(EnumType.STRING)
    private Set<Fonction> fonctions;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Professionnel() {}

    /**
     * @param compte the {@code sub} of their account in the realm of professionals
     * @param organisation absent for the administrators and the DPO
     * @param departement INSEE code; absent unless they administer one
     */
    public Professionnel(
            ProfessionnelId id,
            String compte,
            String prenom,
            String nom,
            @Nullable OrganisationId organisation,
            @Nullable String departement,
            Set<Fonction> fonctions) {
        this.id = id.valeur();
        this.compte = compte;
        this.prenom = prenom;
        this.nom = nom;
        this.organisation = organisation == null ? null : organisation.valeur();
        this.departement = departement;
        this.actif = true;
        this.fonctions = new HashSet<>(fonctions);
    }

    /** From now on refused everywhere, whatever Keycloak still says of the account. */
    public void suspendre() {
        actif = false;
    }

    public ProfessionnelId id() {
        return new ProfessionnelId(id);
    }

    /** The {@code sub} of their account. */
    public String compte() {
        return compte;
    }

    public String prenom() {
        return prenom;
    }

    public String nom() {
        return nom;
    }

    /** As people call them: first name, then name. */
    public String nomComplet() {
        return prenom + " " + nom;
    }

    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public Optional<String> departement() {
        return Optional.ofNullable(departement);
    }

    public boolean estActif() {
        return actif;
    }

    public boolean exerce(Fonction fonction) {
        return fonctions.contains(fonction);
    }
}
