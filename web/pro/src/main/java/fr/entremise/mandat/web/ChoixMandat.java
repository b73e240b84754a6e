package fr.entremise.mandat.web;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.service.EcritureDates;
import fr.entremise.common.service.LibellesDemarches;
import fr.entremise.common.web.Textes;
import fr.entremise.mandat.model.DureeMandat;
import fr.entremise.mandat.service.ConsultationMandats;
import fr.entremise.mandat.service.LibellesDurees;
import fr.entremise.usager.model.IdentitePivot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Among what an aidant chooses when a mandat is prepared. */
@RequestScoped
public class ChoixMandat {

    @Inject
    ConsultationMandats consultation;

    @Inject
    Lecture lecture;

    @Inject
    Clock clock;

    /** Only what the organisation allows. */
    public List<SelectItem> getDemarches() {
        return consultation.demarchesPermises().stream()
                .sorted()
                .map(demarche -> new SelectItem(demarche, LibellesDemarches.titre(demarche), explication(demarche)))
                .toList();
    }

    /** From short to long, each with the day on which it would end. */
    public List<SelectItem> getDurees() {
        var maintenant = clock.instant();
        return Stream.of(DureeMandat.values())
                .map(duree -> new SelectItem(
                        duree,
                        LibellesDurees.enMots(duree),
                        Textes.texte("mandat.nouveau.texte.fin", EcritureDates.moment(duree.echeance(maintenant)))))
                .toList();
    }

    /** For whom it is. */
    IdentitePivot personne(UUID id) {
        return lecture.personne(id).identite();
    }

    private static String explication(Demarche demarche) {
        var exemples = LibellesDemarches.exemples(demarche);
        return demarche == Demarche.ARGENT
                ? exemples + ". " + Textes.texte("mandat.nouveau.texte.banqueDeFrance")
                : exemples;
    }
}
