package fr.entremise.journal.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are searched for: those that meet every criterion; an absent one is met by all.
 *
 * @param depuis first instant
 * @param avant first instant that is no longer searched
 * @param auteurs ids of authors, any of which
 * @param mandats any of which
 */
public record Criteres(
        @Nullable Instant depuis,
        @Nullable Instant avant,
        @Nullable Set<String> auteurs,
        @Nullable String evenement,
        @Nullable Set<UUID> mandats,
        @Nullable Issue issue) {

    /** Met by every entry. */
    public static final Criteres AUCUN = new Criteres(null, null, null, null, null, null);

    /** As the journal keeps them when somebody searched by them: ids and words of the code. */
    public Map<String, String> enDetails() {
        var details = new TreeMap<String, String>();
        Stream.of("depuis", "avant", "evenement", "issue").forEach(nom -> garder(details, nom));
        if (auteurs != null) {
            details.put("auteurs", auteurs.stream().sorted().collect(Collectors.joining(",")));
        }
        if (mandats != null) {
            details.put("mandats", mandats.stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
        }
        return details;
    }

    private void garder(Map<String, String> details, String nom) {
        var valeur = switch (nom) {
            case "depuis" -> depuis;
            case "avant" -> avant;
            case "evenement" -> evenement;
            default -> issue;
        };
        if (valeur != null) {
            details.put(nom, valeur.toString());
        }
    }
}
