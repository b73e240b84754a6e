package fr.entremise.mandat.service;

import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.model.Organisations;
import fr.entremise.habilitation.model.Professionnels;
import fr.entremise.journal.model.Auteur.Qualite;
import fr.entremise.journal.model.LigneJournal;
import fr.entremise.mandat.model.MandatId;
import fr.entremise.usager.model.UsagerId;
import fr.entremise.usager.model.Usagers;
import fr.entremise.usager.service.Coffre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the entries of the journal the names that they do not hold. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ActesJournal {

    @Inject
    Professionnels professionnels;

    @Inject
    Organisations organisations;

    @Inject
    Usagers usagers;

    @Inject
    Coffre coffre;

    /** Without the name of any usager. */
    public List<Acte> sansPersonnes(List<LigneJournal> lignes) {
        return presenter(lignes, Map.of());
    }

    /** As {@code lecteur} may read them. */
    List<Acte> pour(LecteurJournal lecteur, List<LigneJournal> lignes) {
        return lecteur.avecPersonnes() ? avecPersonnes(lignes) : sansPersonnes(lignes);
    }

    List<Acte> avecPersonnes(List<LigneJournal> lignes) {
        var noms = new HashMap<UUID, String>();
        lignes.stream()
                .map(LigneJournal::usager)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> usagers.trouver(new UsagerId(id))
                        .ifPresent(
                                usager -> noms.put(id, coffre.identite(usager).nomComplet())));
        return presenter(lignes, noms);
    }

    private List<Acte> presenter(List<LigneJournal> lignes, Map<UUID, String> personnes) {
        var auteurs = professionnels.noms(lignes.stream()
                .filter(ligne -> ligne.auteurQualite() == Qualite.PROFESSIONNEL)
                .map(LigneJournal::auteurId)
                .collect(Collectors.toSet()));
        var structures = organisations.noms(lignes.stream()
                .map(LigneJournal::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return lignes.stream()
                .map(ligne -> new Acte(
                        ligne.id(),
                        ligne.instant(),
                        ligne.evenement(),
                        ligne.issue(),
                        ligne.detail("motif").orElse(null),
                        ligne.auteurQualite(),
                        auteurs.get(ligne.auteurId()),
                        fonctions(ligne.auteurRoles()),
                        nom(structures, ligne.organisation()),
                        ligne.usager(),
                        nom(personnes, ligne.usager()),
                        ligne.mandat() == null ? null : new MandatId(ligne.mandat()).reference(),
                        ligne.demarche(),
                        ligne.rang()))
                .toList();
    }

    private static @Nullable String nom(Map<UUID, String> noms, @Nullable UUID id) {
        return id == null ? null : noms.get(id);
    }

    private static List<Fonction> fonctions(Set<String> roles) {
        return Stream.of(Fonction.values())
                .filter(fonction -> roles.contains(fonction.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
