package fr.entremise.espaceusager.web;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.web.PassagePage;
import fr.entremise.common.web.Textes;
import fr.entremise.espaceusager.service.MonJournal;
import fr.entremise.espaceusager.service.MonJournal.Lecture;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.service.Acte;
import fr.entremise.mandat.web.SortieUsager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Behind moi/journal.xhtml: what was done for the person whom FranceConnect identified; then they are out. */
@Named
@RequestScoped
public class MonJournalPage {

    private static final String SEPARATEUR = "_";
    private static final String AVANT = "/mon-journal";

    @Inject
    MonJournal journal;

    @Inject
    SortieUsager sortie;

    @Inject
    PassagePage passage;

    @Inject
    HttpServletRequest requete;

    private @Nullable String apres;
    private Lecture lecture = new Lecture(List.of(), null);

    public @Nullable String charger() {
        var enCours = LectureEnCours.de(requete);
        if (enCours.isEmpty()) {
            return AVANT + "?faces-redirect=true";
        }
        LectureEnCours.arriver(requete);
        var langue = enCours.get().langue();
        if (requete.getParameter("langue") == null && !langue.equals("fr")) {
            return "/moi/journal?faces-redirect=true&langue=" + langue;
        }
        try {
            lecture = journal.lire(enCours.get().depart(), repere());
        } catch (ActeRefuse refus) {
            finir(new IssueLecture(langue, refus.motif().code()));
        }
        return null;
    }

    /** The screen may be lent: nobody stays logged in. */
    public void partir() {
        finir(new IssueLecture(
                LectureEnCours.de(requete).map(LectureEnCours::langue).orElse("fr"), null));
    }

    private void finir(IssueLecture issue) {
        passage.vers(sortie.sortir(AVANT, issue.enTexte()).toString());
    }

    /** From the beginning when the address says nothing that can be read. */
    private Repere repere() {
        if (apres == null) {
            return Repere.fin();
        }
        var parties = apres.split(SEPARATEUR, 2);
        try {
            return new Repere(Instant.parse(parties[0]), UUID.fromString(parties[parties.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException illisible) {
            return Repere.fin();
        }
    }

    public List<Acte> getActes() {
        return lecture.actes();
    }

    public @Nullable String getSuite() {
        var suite = lecture.suite();
        return suite == null ? null : suite.instant() + SEPARATEUR + suite.id();
    }

    /** What a fact is called, in words for the person concerned. */
    public String quoi(String evenement) {
        return Textes.si("journal.evenement." + evenement).orElseGet(() -> Textes.texte("moi.journal.texte.autre"));
    }

    public @Nullable String getApres() {
        return apres;
    }

    public void setApres(@Nullable String apres) {
        this.apres = apres;
    }
}
