package fr.entremise.journal.web;

import fr.entremise.journal.model.TreeHead;
import fr.entremise.journal.service.ConsultationTetes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Behind journal.xhtml: what the journal is now, and how to check that it stays so. */
@Named
@RequestScoped
public class JournalPage {

    @Inject
    ConsultationTetes tetes;

    private @Nullable TreeHead tete;

    @PostConstruct
    void charger() {
        tete = tetes.derniere().map(signee -> signee.tete()).orElse(null);
    }

    /** Absent before the first act. */
    public @Nullable TreeHead getTete() {
        return tete;
    }
}
