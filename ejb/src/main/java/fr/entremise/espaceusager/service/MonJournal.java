package fr.entremise.espaceusager.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.espaceusager.model.FaitEspace;
import fr.entremise.franceconnect.service.Authentifications;
import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.EntreeOrdonnee;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.model.EntreesOrdonnees;
import fr.entremise.journal.model.Ouverture;
import fr.entremise.journal.model.Portee;
import fr.entremise.journal.service.ExportJournal;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.MotifRefus;
import fr.entremise.mandat.service.Acte;
import fr.entremise.mandat.service.ActesJournal;
import fr.entremise.usager.model.Usager;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An usager reads what was done for them, by whichever organisation, and takes the proof of it. */
@Stateless
@RolesAllowed("usager")
public class MonJournal {

    /** How many lines a reading gives. */
    public static final int PAGE = 20;

    private static final String IDENTITE = "identite";

    @Inject
    Authentifications authentifications;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    @Inject
    Entrees entrees;

    @Inject
    EntreesOrdonnees ordonnees;

    @Inject
    ActesJournal actes;

    @Inject
    ExportJournal export;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * What was done for the caller; latest first, twenty, strictly before {@code repere}.
     *
     * <p>Refused as CON-02 when FranceConnect's session is older than {@code depart}: the computer may be somebody
     * else's; as CON-04 when its level is too low, as CON-05 when the identity is incomplete.
     *
     * @param depart when the caller left for FranceConnect
     */
    public Lecture lire(Instant depart, Repere repere) {
        var connu = appelant(depart);
        if (connu.isEmpty()) {
            return new Lecture(List.of(), null);
        }
        var usager = connu.get().id();
        journal.consigner(FaitEspace.journalConsulte(usager));
        var page = entrees.chercher(Portee.usager(usager.valeur()), Criteres.AUCUN, repere, PAGE, clock.instant());
        return new Lecture(actes.sansPersonnes(page.lignes()), page.suite());
    }

    /**
     * A signed file that proves this entry, to be checked without us, with what opens its commitments. Empty when the
     * entry is not about the caller, or waits for its place: a second or so. Refused as {@link #lire}.
     */
    public Optional<byte[]> preuve(Instant depart, UUID id) {
        return appelant(depart)
                .flatMap(usager -> ordonnees
                        .trouver(id)
                        .filter(entree ->
                                entree.usager().equals(usager.id().valeur().toString()))
                        .map(entree -> delivrer(usager, entree)));
    }

    private byte[] delivrer(Usager usager, EntreeOrdonnee entree) {
        var fichier = new ByteArrayOutputStream();
        export.recu(fichier, entree.id(), ouvertures(usager, entree));
        journal.consigner(FaitEspace.preuveDelivree(usager.id(), entree.id()));
        return fichier.toByteArray();
    }

    /** None when the identity has changed since: what we know now would not open it. */
    private List<Ouverture> ouvertures(Usager usager, EntreeOrdonnee entree) {
        var valeur = coffre.identite(usager).etatCivil();
        return entrees
                .sel(entree.id())
                .filter(sel -> entree.details()
                        .lines()
                        .anyMatch(("engagement." + IDENTITE + "=" + sel.engagement(IDENTITE, valeur))::equals))
                .map(sel -> sel.ouvrir(IDENTITE, valeur))
                .stream()
                .toList();
    }

    /** Empty for somebody who never consented to anything. */
    private Optional<Usager> appelant(Instant depart) {
        var authentifie = authentifications.usager().orElseThrow(() -> new ActeRefuse(MotifRefus.IDENTITE_INCOMPLETE));
        if (!authentifie.aUnNiveau()) {
            throw new ActeRefuse(MotifRefus.NIVEAU_INSUFFISANT);
        }
        if (authentifie.estDAvant(depart)) {
            throw new ActeRefuse(MotifRefus.SESSION_ANCIENNE);
        }
        return usagers.parSub(coffre.empreinteSub(authentifie.sub()));
    }

    /** @param suite before which the next page begins; null when there is none */
    public record Lecture(List<Acte> actes, @Nullable Repere suite) {}
}
