package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.web.Introuvable;
import fr.entremise.fournisseuridentite.service.ConsultationPersonnesUtilisables;
import fr.entremise.fournisseuridentite.service.PersonneChoisie;
import fr.entremise.mandat.model.PersonneTrouvee;
import fr.entremise.usager.model.UsagerId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page shows, read once in a request and never kept with the session, for it holds names. */
@RequestScoped
class Lecture {

    @Inject
    ConsultationPersonnesUtilisables consultation;

    private @Nullable List<PersonneTrouvee> personnes;
    private @Nullable PersonneChoisie choisie;

    /** The recent ones when nothing is searched. */
    List<PersonneTrouvee> personnes(String recherche) {
        var lues = personnes;
        if (lues == null) {
            lues = recherche.isEmpty() ? consultation.recentes() : consultation.chercher(recherche);
            personnes = lues;
        }
        return lues;
    }

    /** Another organisation's person is as unknown as one who does not exist. */
    PersonneChoisie choisie(String connexion, UsagerId usager) {
        var lue = choisie;
        if (lue == null) {
            lue = consultation.choisie(connexion, usager).orElseThrow(Introuvable::new);
            choisie = lue;
        }
        return lue;
    }
}
