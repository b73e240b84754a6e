package fr.entremise.journal.model;

import fr.entremise.common.model.Demarche;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was kept, with the hash of its canonical form ({@link FormeCanonique}): the leaf by which the tree of the
 * journal holds it.
 */
@Entity
@Immutable
@Table(name = "journal_entree")
public class Entree {

    private static final String ENGAGEMENT = "engagement.";

    /** Without the roles of the author: entries of before the tree. */
    private static final short FORME_1 = 1;

    private static final short FORME_2 = 2;

    @Id
    private UUID id;

    private Instant instant;
    private short forme;
    private String evenement;

    @Enumerated(EnumType.STRING)
    private Issue issue;

    @Enumerated(EnumType.STRING)
    @Column(name = "auteur_qualite")
    private Auteur.Qualite auteurQualite;

    @Column(name = "auteur_id")
    private String auteurId;

    @Column(name = "auteur_roles")
    private String auteurRoles;

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

    @Transient
    private @Nullable Sel sel;

    @SuppressWarnings("NullAway.Init") // filled by Persistence
    protected Entree() {}

    /**
     * @param correlation the id that the logs of the same request carry
     * @throws IllegalArgumentException when a detail would read as two, or a commitment concerns nobody
     */
    public Entree(Evenement fait, Auteur auteur, String correlation, Instant maintenant) {
        this.id = UUID.randomUUID();
        this.instant = maintenant.truncatedTo(ChronoUnit.MICROS);
        this.forme = FORME_2;
        this.evenement = fait.type();
        this.issue = fait.issue();
        this.auteurQualite = auteur.qualite();
        this.auteurId = auteur.id();
        this.auteurRoles = auteur.roles().stream().sorted().collect(Collectors.joining(","));
        this.organisation = fait.organisationConcernee();
        this.usager = fait.usagerConcerne();
        this.mandat = fait.mandatConcerne();
        this.demarche = fait.demarcheConcernee();
        this.details = details(fait);
        this.correlation = correlation;
        this.feuille = forme().empreinte();
    }

    /** Whether the entry still hashes to what was kept with it. */
    public boolean estIntacte() {
        return Arrays.equals(feuille, forme().empreinte());
    }

    /** What must be kept beside a new entry; empty when it says nothing personal. */
    Optional<Sel> sel() {
        return Optional.ofNullable(sel);
    }

    private String details(Evenement fait) {
        var tous = new TreeMap<>(fait.details());
        if (!fait.engagements().isEmpty()) {
            if (usager == null) {
                throw new IllegalArgumentException("usager");
            }
            var tire = Sel.tirer(id, usager);
            fait.engagements().forEach((nom, valeur) -> tous.put(ENGAGEMENT + nom, tire.engagement(nom, valeur)));
            sel = tire;
        }
        return tous.entrySet().stream()
                .map(detail -> ligne(detail.getKey(), detail.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String ligne(String nom, String valeur) {
        if (nom.contains("=") || nom.contains("\n") || valeur.contains("\n")) {
            throw new IllegalArgumentException("detail");
        }
        return nom + "=" + valeur;
    }

    private FormeCanonique forme() {
        var debut = new FormeCanonique(forme)
                .champ(id.toString())
                .champ(instant)
                .champ(evenement)
                .champ(issue.name())
                .champ(auteurQualite.name())
                .champ(auteurId);
        return (forme == FORME_1 ? debut : debut.champ(auteurRoles))
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
