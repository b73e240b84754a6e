package fr.entremise.habilitation.web;

import fr.entremise.habilitation.model.Fonction;
import fr.entremise.habilitation.service.ConsultationProfessionnel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Behind espace/accueil.xhtml: everyone's first page, which leads on those who have a page of their own. */
@Named
@RequestScoped
public class EspacePage {

    private static final Set<Fonction> AVEC_OUTIL =
            Set.of(Fonction.REFERENT, Fonction.ADMIN_DEPARTEMENTAL, Fonction.ADMIN_NATIONAL, Fonction.DPO);

    @Inject
    ConsultationProfessionnel consultation;

    private List<Fonction> fonctions = List.of();

    public @Nullable String charger() {
        var moi = consultation.moi();
        fonctions = moi.fonctions().stream().sorted().toList();
        if (fonctions.contains(Fonction.AIDANT)) {
            return "/aidant/accueil?faces-redirect=true";
        }
        return fonctions.equals(List.of(Fonction.DPO)) ? "/dpo/journal?faces-redirect=true" : null;
    }

    public List<Fonction> getFonctions() {
        return fonctions;
    }

    /** Whether nothing of this version is for the caller. */
    public boolean isSansOutil() {
        return Collections.disjoint(fonctions, AVEC_OUTIL);
    }
}
