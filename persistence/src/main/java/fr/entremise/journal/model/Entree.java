package fr.entremise.journal.model;

import fr.entremise.common.model.Demarche;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A fact that was kept, with the hash of its canonical form ({@link FormeCanonique}). */
@Entity
@Immutable
@Table(name = "journal_entree")
public class Entree {

    @Id
    private UUID id;

    private Instant instant;
    private String evenement;

    @Enumerated(EnumType.STRING)
    private Issue issue;

    @Enumerated(EnumType.STRING)
    @Column(name = "auteur_qualite")
    private Auteur.Qualite auteurQualite;

    @Column(name = "auteur_id")
    private String auteurId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    @Column(name = "usager_id")
    private @Nullable UUID usager;

    @Column(name = "mandat_id")
    private @Nullable UUID mandat;

    @Enumerated(EnumType.STRING)
    private @Nullable Demarche demarche;

    private String details;
    private String correlation;
    private byte[] feuille;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Entree() {}

    /**
     * @param correlation the id that the logs of the same request carry
     * @throws IllegalArgumentException when a detail would read as two
     */
    public Entree(Evenement fait, Auteur auteur, String correlation, Instant maintenant) {
        this.id = UUID.randomUUID();
        this.instant = maintenant;
        this.evenement = fait.type();
        this.issue = fait.issue();
        this.auteurQualite = auteur.qualite();
        this.auteurId = auteur.id();
        this.organisation = fait.organisationConcernee();
        this.usager = fait.usagerConcerne();
        this.mandat = fait.mandatConcerne();
        this.demarche = fait.demarcheConcernee();
        this.details = new TreeMap<>(fait.details())
                .entrySet().stream()
                        .map(detail -> ligne(detail.getKey(), detail.getValue()))
                        .collect(Collectors.joining("\n"));
        this.correlation = correlation;
        this.feuille = forme().empreinte();
    }

    /** Whether the entry still hashes to what was kept with it. */
    public boolean estIntacte() {
        return Arrays.equals(feuille, forme().empreinte());
    }

    private static String ligne(String nom, String valeur) {
        if (nom.contains("=") || nom.contains("\n") || valeur.contains("\n")) {
            throw new IllegalArgumentException("detail");
        }
        return nom + "=" + valeur;
    }

    private FormeCanonique forme() {
        return new FormeCanonique()
                .champ(id.toString())
                .champ(instant)
                .champ(evenement)
                .champ(issue.name())
                .champ(auteurQualite.name())
                .champ(auteurId)
                .champ(texte(organisation))
                .champ(texte(usager))
                .champ(texte(mandat))
                .champ(demarche == null ? "" : demarche.name())
                .champ(details)
                .champ(correlation);
    }

    private static String texte(@Nullable UUID valeur) {
        return valeur == null ? "" : valeur.toString();
    }
}
