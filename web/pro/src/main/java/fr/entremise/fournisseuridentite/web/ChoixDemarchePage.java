package fr.entremise.fournisseuridentite.web;

import fr.entremise.common.model.Demarche;
import fr.entremise.common.web.Introuvable;
import fr.entremise.fournisseuridentite.service.ChoixUsager;
import fr.entremise.fournisseuridentite.service.Confirmation;
import fr.entremise.fournisseuridentite.service.PersonneChoisie;
import fr.entremise.usager.model.UsagerId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Behind aidant/fi/demarche.xhtml: to choose is to confirm. */
@Named
@ViewScoped
public class ChoixDemarchePage implements Serializable {

    private static final Pattern UUID_ECRIT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Inject
    ChoixUsager choix;

    @Inject
    Confirmation confirmation;

    @Inject
    Lecture lecture;

    @Inject
    Departs departs;

    private String connexion = "";
    private String usager = "";
    private List<Demarche> demarches = List.of();

    public @Nullable String charger() {
        return switch (choix.accueillir(connexion)) {
            case CHOISIR -> {
                demarches = getPersonne().demarches();
                yield null;
            }
            case ENTRER_SECOND_FACTEUR -> Departs.personne(connexion);
            case RECOMMENCER -> Departs.RECOMMENCER;
        };
    }

    public void confirmer(Demarche demarche) {
        departs.vers(confirmation.confirmer(connexion, usagerId(), demarche).orElseThrow(Introuvable::new));
    }

    public @Nullable String annuler() {
        return departs.annuler(connexion);
    }

    public PersonneChoisie getPersonne() {
        return lecture.choisie(connexion, usagerId());
    }

    private UsagerId usagerId() {
        if (!UUID_ECRIT.matcher(usager).matches()) {
            throw new Introuvable();
        }
        return new UsagerId(UUID.fromString(usager));
    }

    /**
     * As they were when the page was shown; whether they still may be done is looked at again when one is confirmed.
     */
    public List<Demarche> getDemarches() {
        return demarches;
    }

    public boolean isArgent() {
        return demarches.contains(Demarche.ARGENT);
    }

    public String getConnexion() {
        return connexion;
    }

    public void setConnexion(@Nullable String connexion) {
        this.connexion = connexion == null ? "" : connexion;
    }

    public String getUsager() {
        return usager;
    }

    public void setUsager(@Nullable String usager) {
        this.usager = usager == null ? "" : usager;
    }
}
