package fr.entremise.mandat.web;

import fr.entremise.common.web.Annonce;
import fr.entremise.mandat.model.FicheBrouillon;
import java.util.Optional;
import java.util.UUID;

/** Where a draft and a mandat are seen, as outcomes of Faces. */
final class Chemins {

    private Chemins() {}

    /** The page where this draft is taken further. */
    static String suite(FicheBrouillon fiche) {
        var id = fiche.id().valeur();
        return switch (fiche.etat()) {
            case PREPARE -> "/aidant/mandat/attendre?faces-redirect=true&brouillon=" + id;
            case CONSENTI -> lire(id);
            case SIGNE -> fait(Optional.ofNullable(fiche.mandat()).orElseThrow().valeur());
            case ABANDONNE -> {
                Annonce.attention("mandat.abandonner.message.deja");
                yield accueil();
            }
        };
    }

    static String lire(UUID brouillon) {
        return "/aidant/mandat/lire?faces-redirect=true&brouillon=" + brouillon;
    }

    static String fait(UUID mandat) {
        return "/aidant/mandat/fait?faces-redirect=true&mandat=" + mandat;
    }

    static String accueil() {
        return "/aidant/accueil?faces-redirect=true";
    }
}
