package fr.entremise.mandat.service;

import fr.entremise.journal.model.Arbre;
import fr.entremise.journal.model.Criteres;
import fr.entremise.journal.model.Entrees;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.model.LigneJournal;
import fr.entremise.journal.service.ExportJournal;
import fr.entremise.journal.service.Journal;
import fr.entremise.mandat.model.JournalExporte;
import fr.entremise.mandat.service.LectureCriteres.Remarque;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Gives those who may read the journal a copy of what they searched for. The export is itself journalled, last: a
 * transaction that wrote and went on would hold back the order of the whole journal.
 */
@Stateless
public class ExportLectures {

    /** How many entries a copy holds at most: the latest. */
    public static final int LIMITE = 10_000;

    private static final int LOT = 500;

    @Inject
    LecteursJournal lecteurs;

    @Inject
    LectureCriteres lecture;

    @Inject
    ActesJournal actes;

    @Inject
    Entrees entrees;

    @Inject
    Arbre arbre;

    @Inject
    ExportJournal export;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** As {@link ConsultationJournal#deLaStructure}. */
    @RolesAllowed("referent")
    public Exporte deLaStructure(CriteresSaisis saisis, FormeExport forme) {
        return exporter(lecteurs.referent(), saisis, forme);
    }

    /** As {@link ConsultationJournal#duDepartement}. */
    @RolesAllowed("admin_departemental")
    public Exporte duDepartement(CriteresSaisis saisis, FormeExport forme) {
        return exporter(lecteurs.departement(), saisis, forme);
    }

    /** As {@link ConsultationJournal#complet}. */
    @RolesAllowed("dpo")
    public Exporte complet(CriteresSaisis saisis, FormeExport forme) {
        return exporter(lecteurs.dpo(), saisis, forme);
    }

    /** Says that every entry is about to be taken; the caller of {@link ExportComplet} begins with this. */
    @RolesAllowed("dpo")
    public void annoncerTout() {
        var lecteur = lecteurs.dpo();
        var taille = arbre.derniere().map(tete -> tete.tete().taille()).orElse(0L);
        journal.consigner(new JournalExporte(lecteur.lecture(), null, Criteres.AUCUN, "jsonl-complet", taille));
    }

    private Exporte exporter(LecteurJournal lecteur, CriteresSaisis saisis, FormeExport forme) {
        var lus = lecture.lire(saisis, lecteur.portee().organisations());
        if (!lus.remarques().isEmpty()) {
            return new Exporte(0, false, lus.remarques());
        }
        var fait = forme instanceof FormeExport.Lisible lisible
                ? ecrire(lecteur, lus.criteres(), lisible)
                : signer(lecteur, lus.criteres(), (FormeExport.Signee) forme);
        journal.consigner(new JournalExporte(
                lecteur.lecture(), lecteur.organisation(), lus.criteres(), forme.nom(), fait.lignes()));
        return fait;
    }

    private Exporte ecrire(LecteurJournal lecteur, Criteres criteres, FormeExport.Lisible forme) {
        return parcourir(lecteur, criteres, lignes -> forme.ecriture().accept(actes.pour(lecteur, lignes)));
    }

    /** What waits for its place in the tree is not in it yet. */
    private Exporte signer(LecteurJournal lecteur, Criteres criteres, FormeExport.Signee forme) {
        var ordonnees = new ArrayList<LigneJournal>();
        var parcourues = parcourir(
                lecteur,
                criteres,
                lignes -> lignes.stream().filter(ligne -> ligne.rang() != null).forEach(ordonnees::add));
        export.partiel(
                forme.sortie(),
                ordonnees.stream()
                        .sorted(Comparator.comparing(ligne -> Objects.requireNonNull(ligne.rang())))
                        .map(LigneJournal::id)
                        .toList());
        return new Exporte(ordonnees.size(), parcourues.coupe(), Set.of());
    }

    private Exporte parcourir(LecteurJournal lecteur, Criteres criteres, Lot lot) {
        var lignes = 0;
        var repere = Repere.fin();
        while (repere != null && lignes < LIMITE) {
            var page = entrees.chercher(
                    lecteur.portee(), criteres, repere, Math.min(LOT, LIMITE - lignes), clock.instant());
            lot.prendre(page.lignes());
            lignes += page.lignes().size();
            repere = page.suite();
        }
        return new Exporte(lignes, repere != null, Set.of());
    }

    @FunctionalInterface
    private interface Lot {
        void prendre(List<LigneJournal> lignes);
    }

    /**
     * What was given.
     *
     * @param coupe whether older entries were left out
     * @param remarques why nothing was searched; mostly none
     */
    public record Exporte(int lignes, boolean coupe, Set<Remarque> remarques) {}
}
