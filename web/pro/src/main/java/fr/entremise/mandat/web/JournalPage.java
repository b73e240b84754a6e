package fr.entremise.mandat.web;

import fr.entremise.common.web.Textes;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.journal.model.Issue;
import fr.entremise.mandat.service.Acte;
import fr.entremise.mandat.service.ConsultationJournal.Resultats;
import fr.entremise.mandat.service.CriteresSaisis;
import fr.entremise.mandat.service.ExportLectures;
import fr.entremise.mandat.service.LectureCriteres.Remarque;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of the journal share: the criteria and the place are the parameters of the address, so that a search
 * can be kept and sent.
 */
public abstract class JournalPage {

    private static final String EVENEMENT = "journal.evenement.";

    @Inject
    HttpServletRequest requete;

    private CriteresSaisis criteres = CriteresSaisis.AUCUN;
    private @Nullable Repere apres;
    private Resultats resultats = new Resultats(List.of(), null, Set.of());

    abstract Resultats lire(CriteresSaisis saisis, Repere repere);

    /** Where the page is, without what was searched for. */
    public abstract String getAdresse();

    public void charger() {
        criteres = CriteresAdresse.lire(requete);
        apres = RepereConverter.lireOuRien(requete.getParameter("apres"));
        resultats = lire(criteres, apres == null ? Repere.fin() : apres);
    }

    public CriteresSaisis getCriteres() {
        return criteres;
    }

    public List<Acte> getActes() {
        return resultats.actes();
    }

    public @Nullable String getSuite() {
        return RepereConverter.ecrireOuRien(resultats.suite());
    }

    public Set<Remarque> getRemarques() {
        return resultats.remarques();
    }

    /** Whether these are the latest lines. */
    public boolean isDebut() {
        return apres == null;
    }

    /** The same criteria, for an export; begins with a question mark. */
    public String getQuestion() {
        return CriteresAdresse.ecrire(criteres);
    }

    /** How many lines an export holds at most. */
    public int getLimite() {
        return ExportLectures.LIMITE;
    }

    /** Whether everything may be exported at once. */
    public boolean isComplet() {
        return false;
    }

    /** Every type of fact, by what it is called. */
    public List<Map.Entry<String, String>> getEvenements() {
        return Textes.cles(EVENEMENT).stream()
                .collect(Collectors.toMap(cle -> cle.substring(EVENEMENT.length()), cle -> Textes.texte(cle)))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .toList();
    }

    public Issue[] getIssues() {
        return Issue.values();
    }
}
