package fr.entremise.mandat.web;

import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.service.ConsultationJournal;
import fr.entremise.mandat.service.ConsultationJournal.Resultats;
import fr.entremise.mandat.service.CriteresSaisis;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind departement/journal.xhtml. */
@Named
@RequestScoped
public class JournalDepartementPage extends JournalPage {

    @Inject
    ConsultationJournal consultation;

    @Override
    Resultats lire(CriteresSaisis saisis, Repere repere) {
        return consultation.duDepartement(saisis, repere);
    }

    @Override
    public String getAdresse() {
        return "/departement/journal";
    }
}
