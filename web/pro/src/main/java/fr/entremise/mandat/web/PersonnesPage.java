package fr.entremise.mandat.web;

import fr.entremise.mandat.model.PersonneTrouvee;
import fr.entremise.mandat.service.ConsultationMandats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behind aidant/personnes.xhtml. */
@Named
@RequestScoped
public class PersonnesPage {

    @Inject
    ConsultationMandats consultation;

    private String texte = "";
    private List<PersonneTrouvee> personnes = List.of();

    public void charger() {
        personnes = consultation.personnes(texte);
    }

    public List<PersonneTrouvee> getPersonnes() {
        return personnes;
    }

    public boolean isRecherche() {
        return !texte.isEmpty();
    }

    public String getTexte() {
        return texte;
    }

    public void setTexte(@Nullable String texte) {
        this.texte = texte == null ? "" : texte.strip();
    }
}
