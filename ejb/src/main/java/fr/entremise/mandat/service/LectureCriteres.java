package fr.entremise.mandat.service;

import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Issue;
import fr.entremise.mandat.model.Mandats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what somebody named, among what they may know: somebody else's is as unknown as what does not exist. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LectureCriteres {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** How many may answer to one name, or to one reference. */
    private static final int HOMONYMES = 20;

    @Inject
    Professionnels professionnels;

    @Inject
    Mandats mandats;

    @Inject
    Entrees entrees;

    /** @param organisations those that the reader may know; null for all of them */
    Lus lire(CriteresSaisis saisis, @Nullable Set<UUID> organisations) {
        var remarques = EnumSet.noneOf(Remarque.class);
        var du = jour(saisis.du(), remarques);
        var au = jour(saisis.au(), remarques);
        if (du != null && au != null && au.isBefore(du)) {
            remarques.add(Remarque.DATES_A_L_ENVERS);
        }
        return new Lus(
                new Criteres(
                        du == null ? null : debut(du),
                        au == null ? null : debut(au.plusDays(1)),
                        auteurs(saisis.professionnel(), organisations, remarques),
                        evenement(saisis.evenement(), remarques),
                        mandats(saisis.mandat(), organisations, remarques),
                        Stream.of(Issue.values())
                                .filter(issue -> issue.name().equals(saisis.issue()))
                                .findFirst()
                                .orElse(null)),
                remarques);
    }

    private static @Nullable LocalDate jour(String texte, Set<Remarque> remarques) {
        try {
            return texte.isEmpty() ? null : LocalDate.parse(texte);
        } catch (DateTimeParseException illisible) {
            remarques.add(Remarque.DATE_ILLISIBLE);
            return null;
        }
    }

    private static Instant debut(LocalDate jour) {
        return jour.atStartOfDay(PARIS).toInstant();
    }

    private @Nullable Set<String> auteurs(String texte, @Nullable Set<UUID> organisations, Set<Remarque> remarques) {
        if (texte.isBlank()) {
            return null;
        }
        var comptes = professionnels.comptesDe(texte, organisations, HOMONYMES + 1);
        if (comptes.isEmpty()) {
            remarques.add(Remarque.PROFESSIONNEL_INCONNU);
        }
        if (comptes.size() > HOMONYMES) {
            remarques.add(Remarque.NOM_TROP_COURT);
        }
        return Set.copyOf(comptes);
    }

    /** What no entry is about is not kept with the search: it may be anything. */
    private @Nullable String evenement(String texte, Set<Remarque> remarques) {
        if (texte.isEmpty() || entrees.connaissent(texte)) {
            return texte.isEmpty() ? null : texte;
        }
        remarques.add(Remarque.EVENEMENT_ABSENT);
        return null;
    }

    private @Nullable Set<UUID> mandats(String texte, @Nullable Set<UUID> organisations, Set<Remarque> remarques) {
        if (texte.isBlank()) {
            return null;
        }
        var saisi = texte.strip().toLowerCase(Locale.ROOT);
        var ids = Set.<UUID>of();
        if (saisi.matches("[0-9a-f]{8}")) {
            ids = mandats.parReference(saisi, organisations, HOMONYMES);
        } else if (saisi.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            ids = mandats.parId(UUID.fromString(saisi), organisations);
        }
        if (ids.isEmpty()) {
            remarques.add(Remarque.MANDAT_INCONNU);
        }
        return ids;
    }

    /** @param remarques why nothing can be found; empty when all was understood */
    record Lus(Criteres criteres, Set<Remarque> remarques) {}

    /** What must be corrected before anything is searched. */
    public enum Remarque {
        DATE_ILLISIBLE,
        DATES_A_L_ENVERS,
        PROFESSIONNEL_INCONNU,
        NOM_TROP_COURT,
        EVENEMENT_ABSENT,
        MANDAT_INCONNU
    }
}
