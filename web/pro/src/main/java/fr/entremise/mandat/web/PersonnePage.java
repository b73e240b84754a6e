package fr.entremise.mandat.web;

import fr.entremise.common.web.Introuvable;
import fr.entremise.journal.model.Entrees.Repere;
import fr.entremise.mandat.model.FicheMandat;
import fr.entremise.mandat.service.Acte;
import fr.entremise.mandat.service.ConsultationJournal;
import fr.entremise.mandat.service.ConsultationJournal.Resultats;
import fr.entremise.mandat.service.ConsultationMandats.FichePersonne;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Behind aidant/personne.xhtml. */
@Named
@RequestScoped
public class PersonnePage {

    @Inject
    Lecture lecture;

    @Inject
    ConsultationJournal consultation;

    private @Nullable UUID id;
    private @Nullable Repere apres;
    private Resultats resultats = new Resultats(List.of(), null, Set.of());

    public void charger() {
        resultats = consultation
                .pour(getFiche().id(), apres == null ? Repere.fin() : apres)
                .orElseThrow(Introuvable::new);
    }

    public FichePersonne getFiche() {
        return lecture.personne(id);
    }

    public List<FicheMandat> getEnVigueur() {
        return mandats(mandat -> !mandat.enVigueur().isEmpty());
    }

    public List<FicheMandat> getTermines() {
        return mandats(mandat -> mandat.enVigueur().isEmpty());
    }

    private List<FicheMandat> mandats(Predicate<FicheMandat> condition) {
        return getFiche().mandats().stream().filter(condition).toList();
    }

    public List<Acte> getActes() {
        return resultats.actes();
    }

    public @Nullable String getSuite() {
        return RepereConverter.ecrireOuRien(resultats.suite());
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable Repere getApres() {
        return apres;
    }

    public void setApres(@Nullable Repere apres) {
        this.apres = apres;
    }
}
