package fr.entremise.mandat.web;

import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.service.ConsultationJournal;
import fr.entremise.mandat.service.ConsultationJournal.Acte;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind dpo/journal.xhtml. */
@Named
@RequestScoped
public class JournalCompletPage {

    @Inject
    ConsultationJournal consultation;

    private @Nullable Repere apres;
    private List<Acte> actes = List.of();

    public void charger() {
        actes = consultation.complet(apres == null ? Repere.fin() : apres);
    }

    public List<Acte> getActes() {
        return actes;
    }

    public @Nullable String getSuite() {
        return RepereConverter.suite(actes);
    }

    public @Nullable Repere getApres() {
        return apres;
    }

    public void setApres(@Nullable Repere apres) {
        this.apres = apres;
    }
}
