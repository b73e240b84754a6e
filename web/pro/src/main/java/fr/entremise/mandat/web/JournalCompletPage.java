package fr.entremise.mandat.web;

import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.service.ConsultationJournal;
import fr.entremise.mandat.service.ConsultationJournal.Resultats;
import fr.entremise.mandat.service.CriteresSaisis;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind dpo/journal.xhtml. */
@Named
@RequestScoped
public class JournalCompletPage extends JournalPage {

    @Inject
    ConsultationJournal consultation;

    @Override
    Resultats lire(CriteresSaisis saisis, Repere repere) {
        return consultation.complet(saisis, repere);
    }

    @Override
    public boolean isComplet() {
        return true;
    }

    @Override
    public String getAdresse() {
        return "/dpo/journal";
    }
}
